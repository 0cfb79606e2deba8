/** After so long nobody is reading a document any more: it ended each attempt. */
const READING_ENDS_MS = 15 * 60_000;

/** Whether what was uploaded at `at` (ISO) and has not been read by `now` (ms) never will be. */
export function hasReadingEnded(at: string, now: number): boolean {
  return now - Date.parse(at) > READING_ENDS_MS;
}
