import { jsonAnswer } from '../../gateway/answer.ts';
import { gather } from '../gather.ts';
import type { Call } from '../operations.ts';
import { readConverse } from '../validate/read-converse.ts';
import type { Answer } from '../../gateway/answer.ts';

/** The whole answer at once. */
export async function converse({ target, input, model, signal, now }: Call): Promise<Answer> {
  const started = now();
  const { content, stopReason, usage } = await gather(model(readConverse(target, input), signal));
  const answer = jsonAnswer(200, {
    output: { message: { role: 'assistant', content } },
    stopReason,
    usage,
    metrics: { latencyMs: now() - started },
  });
  return { ...answer, headers: { 'content-type': 'application/json' } };
}
