import { createHash } from 'node:crypto';
import type { MessageAttributes } from './message.ts';

/** The MD5 of message attributes as SQS computes it, which clients check; null when there are none. */
export function attributesDigest(attributes: MessageAttributes): string | null {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return null;
  const hash = createHash('md5');
  const add = (value: Buffer): void => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(value.length);
    hash.update(length).update(value);
  };
  for (const name of names) {
    const { DataType, StringValue, BinaryValue } = attributes[name]!;
    add(Buffer.from(name));
    add(Buffer.from(DataType));
    hash.update(Buffer.from([BinaryValue === undefined ? 1 : 2]));
    add(BinaryValue === undefined ? Buffer.from(StringValue ?? '') : Buffer.from(BinaryValue, 'base64'));
  }
  return hash.digest('hex');
}

/** The MD5 of a body, which clients check. */
export function bodyDigest(body: string): string {
  return createHash('md5').update(body).digest('hex');
}
