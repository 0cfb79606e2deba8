/** A path of this panel, as an address may name it in `?next=`; null for everything else. */
export function panelPath(wanted: string | null): string | null {
  // One slash, and no backslash or control character, which browsers read as another slash or drop.
  if (!wanted || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return null;
  const base = 'http://panel.invalid';
  if (!URL.canParse(wanted, base)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, base);
  // `/.//elsewhere` reads as `//elsewhere` once its dots are gone.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : null;
}

/** Where to go after signing in: a page of the panel, else `/`, which sends everybody home. */
export function nextPath(wanted: string | null): string {
  const path = panelPath(wanted);
  return path && !/^\/(login|logout|auth|preferences|accept|set-up-two-factor)(?![\w-])/.test(path)
    ? path
    : '/';
}
