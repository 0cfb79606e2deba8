import type { ModelEvent } from '../model.ts';
import type { Call } from '../operations.ts';
import { readConverse } from '../validate/read-converse.ts';
import { primed } from '../wire/primed.ts';
import type { Reply, WireEvent } from '../wire/reply.ts';

/** The answer word by word; its last event carries the usage. */
export async function converseStream({ target, input, model, signal, now }: Call): Promise<Reply> {
  const started = now();
  const events = await primed(model(readConverse(target, input), signal));
  return { headers: {}, events: toWire(events, () => now() - started) };
}

async function* toWire(events: AsyncIterable<ModelEvent>, elapsed: () => number): AsyncIterable<WireEvent> {
  for await (const event of events) {
    const [name, payload] = Object.entries(event)[0] as [string, object];
    const metrics = name === 'metadata' ? { metrics: { latencyMs: elapsed() } } : {};
    yield { kind: 'event', name, payload: { ...payload, ...metrics } };
  }
}
