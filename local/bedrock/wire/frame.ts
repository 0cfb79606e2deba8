import { EventStreamCodec } from '@smithy/eventstream-codec';
import type { WireEvent } from './reply.ts';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);
const text = (value: string) => ({ type: 'string' as const, value });

/** An event in AWS's binary framing. */
export function frame({ kind, name, payload }: WireEvent): Uint8Array {
  return codec.encode({
    headers: {
      [kind === 'event' ? ':event-type' : ':exception-type']: text(name),
      ':content-type': text('application/json'),
      ':message-type': text(kind),
    },
    body: Buffer.from(JSON.stringify(payload)),
  });
}
