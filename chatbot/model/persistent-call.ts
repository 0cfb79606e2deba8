import { callModel, type CallResult, type ModelOptions, type ModelRequest } from './call.ts';
import { isWorthRepeating } from './outcome.ts';

export interface Persistence {
  /** Calls in all. */
  attempts: number;
  /** Before the second call at most so long, ms; twice that before the third. */
  firstPauseMs: number;
  /** From 0 up to, but not, 1. */
  random(): number;
  pause(milliseconds: number): Promise<unknown>;
}

/**
 * Calls the model until it answers: repeated, after a pause with jitter, while not a word has come. `done` hears of
 * every single call, so that each is accounted for. Returns what the last call came to.
 */
export async function* persistentCall(
  model: ModelOptions,
  request: ModelRequest,
  { attempts, firstPauseMs, random, pause }: Persistence,
  done: (result: CallResult) => Promise<void>,
): AsyncGenerator<string, CallResult> {
  for (let attempt = 1; ; attempt += 1) {
    const result = yield* callModel(model, request);
    await done(result);
    if (!isWorthRepeating(result.outcome) || attempt >= attempts) return result;
    await pause(random() * firstPauseMs * 2 ** (attempt - 1));
  }
}
