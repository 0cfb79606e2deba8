import type { MessageKey } from '~/dictionaries/pl/index.ts';

const notices = {
  out: 'signin.signedOut',
  everywhere: 'signin.signedOutEverywhere',
  reset: 'signin.resetDone',
  ended: 'signin.sessionEnded',
} as const;

/** What the address says of how one came here; only our own sentences. */
export function noticeOf(parameters: URLSearchParams): MessageKey | null {
  const found = Object.keys(notices).find((name) => parameters.has(name));
  return found ? notices[found as keyof typeof notices] : null;
}
