/** The same parameters with some set or (null) taken away. A new filter starts on the first page, so `after` goes. */
export function withFilter(search: URLSearchParams, changes: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('after');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The same filters on another page; null is the first. */
export function withPage(search: URLSearchParams, token: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (token === null) next.delete('after');
  else next.set('after', token);
  return next;
}
