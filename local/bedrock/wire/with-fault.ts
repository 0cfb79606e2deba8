import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults.ts';
import { streamError } from './stream-error.ts';
import { StreamCut, type Reply, type WireEvent } from './reply.ts';

/** The same reply, its stream late or ending early where a fault says so. */
export function withFault(reply: Reply, fault: Fault | null): Reply {
  if (!fault || typeof fault === 'string' || !('events' in reply)) return reply;
  return { ...reply, events: 'slowMs' in fault ? slow(reply.events, fault) : broken(reply.events, fault) };
}

async function* slow(
  events: AsyncIterable<WireEvent>,
  { slowMs }: { slowMs: number },
): AsyncIterable<WireEvent> {
  await sleep(slowMs, undefined, { ref: false });
  yield* events;
}

async function* broken(
  events: AsyncIterable<WireEvent>,
  fault: { cutAfterEvents: number } | { errorAfterEvents: number },
): AsyncIterable<WireEvent> {
  let left = 'cutAfterEvents' in fault ? fault.cutAfterEvents : fault.errorAfterEvents;
  for await (const event of events) {
    if (left-- > 0) yield event;
    else if ('cutAfterEvents' in fault) throw new StreamCut(event);
    else return yield streamError('The model stopped.');
  }
}
