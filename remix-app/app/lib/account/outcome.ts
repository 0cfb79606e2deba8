import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** What came of a change to the account: it is done, or a sentence says why not. */
export type Outcome = { done: true } | { fault: MessageKey; field?: string };
