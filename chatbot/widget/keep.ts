import type { Language, Session } from './api.ts';

/** What outlives a reload: the session, whether the chat was open, and the language that was chosen. */
export interface Kept {
  session?: Session;
  isOpen?: boolean;
  language?: Language;
}

/** Keeps it in this browser, by chatbot; where a browser forbids that, it lives as long as the page. */
export function keeper(base: string) {
  const key = `stride-chat ${base}`;
  let kept: Kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Kept;
  } catch {
    // Forbidden, or not ours: begun anew.
  }
  return {
    get: (): Kept => kept,
    /** The session, while its token holds. */
    session: (): Session | null =>
      kept.session && Date.parse(kept.session.expiresAt) > Date.now() ? kept.session : null,
    set(change: Kept): void {
      kept = { ...kept, ...change };
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // As above.
      }
    },
  };
}
