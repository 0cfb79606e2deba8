import type { Answer } from '../../gateway/answer.ts';

/** What an operation gives back: one answer, or the events of a stream as they come. */
export type Reply = Answer | { headers: Record<string, string>; events: AsyncIterable<WireEvent> };

/** One event of a stream before it is framed. */
export interface WireEvent {
  kind: 'event' | 'exception';
  /** Event name, e.g. `contentBlockDelta`; exceptions as `modelStreamErrorException`. */
  name: string;
  payload: unknown;
}

/** Thrown inside a stream to break it off in the middle of an event. */
export class StreamCut extends Error {
  constructor(readonly event: WireEvent) {
    super('The stream was cut.');
  }
}
