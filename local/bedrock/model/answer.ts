import type { ModelRequest } from '../model.ts';
import type { Saying } from './saying.ts';

/** What the rules say to a request. */
export function answer(_: ModelRequest): Saying {
  return { text: 'Dzień dobry! W czym mogę pomóc?' };
}
