import { createHash } from 'node:crypto';
import { fromMicroseconds, toMicroseconds } from '../domain/events/timestamp.ts';

/** More neighbours than this in one spot are no accident. */
const MOST_JUMPS = 1000;

/**
 * The timestamps that an event may take, its own first, then jumps of 1 to 997 microseconds.
 * The jumps come from the event's id: two writers who meet jump apart, and the same event written again (a retry, an
 * import repeated) walks the same way and finds itself. A jump from Math.random would write it a second time.
 */
export function* freeTimestamps(timestamp: string, eventId: string): Generator<string> {
  let microseconds = toMicroseconds(timestamp);
  yield timestamp;
  for (let step = 0; step < MOST_JUMPS; step += 1) {
    const hash = createHash('sha256').update(`${eventId}:${step}`).digest().readUInt32BE(0);
    microseconds += (hash % 997) + 1;
    yield fromMicroseconds(microseconds);
  }
}
