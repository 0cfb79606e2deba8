import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from './zipped.ts';

async function* pieces(...texts: string[]) {
  yield* texts;
}

test('files come out of the archive as they went in, in their order', async () => {
  const files = [
    { name: 'messages.jsonl', pieces: pieces('{"text":"Dzień dobry"}\n', '{"text":"ą"}\n') },
    { name: 'appointments.jsonl', pieces: pieces() },
  ];
  const parts: Uint8Array[] = [];
  for await (const part of zipped(files, new Date('2026-11-26T10:00:00Z'))) parts.push(part);
  const unzipped = unzipSync(Buffer.concat(parts));
  expect(Object.entries(unzipped).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['messages.jsonl', '{"text":"Dzień dobry"}\n{"text":"ą"}\n'],
    ['appointments.jsonl', ''],
  ]);
});
