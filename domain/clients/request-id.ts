import { refuse } from './refusal.ts';

/** What names a request, as whoever sends it has made it; a UUID is one. */
export function requestId(given: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(given)) return given;
  return refuse('requestId', 'A request id has 1 to 64 letters, digits, hyphens and underscores.');
}
