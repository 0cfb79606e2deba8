/** Where to go after signing in: a path of this panel, else `/`, which sends everybody home. */
export function nextPath(wanted: string | null): string {
  // One slash, and no backslash or control character, which browsers read as another slash or drop.
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted)) return '/';
  const base = 'http://panel.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (!url || url.origin !== base || /^\/(login|logout|auth)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
