import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, type Line } from './read-lines.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function linesOf(bytes: Buffer, size = 1000): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(inChunks(bytes, size))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('gives the lines of any text, however it is cut into chunks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const lines = await linesOf(Buffer.from(texts.join('\n')), size);
          const wanted = texts
            .join('\n')
            .split('\n')
            .map((text) => text.trim());
          expect(lines.map((line) => 'text' in line && line.text)).toEqual(
            wanted.filter((text) => text !== ''),
          );
          for (const line of lines) expect(wanted[line.number - 1]).toBe('text' in line && line.text);
        },
      ),
    ));

  it('takes CRLF, a byte order mark and a missing last line break', async () =>
    expect(await linesOf(Buffer.from('\ufeff{"a":1}\r\n\r\n{"b":2}'), 4)).toEqual([
      { number: 1, bytes: 12, text: '{"a":1}' },
      { number: 3, bytes: 21, text: '{"b":2}' },
    ]));

  it('refuses a line of more than 1 MB and what is not UTF-8, and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.alloc(5_000_000, 'x'),
      Buffer.from('\nfine\n'),
      Buffer.from([0xc3, 0x28, 10]),
      Buffer.alloc(1_000_000, 'y'),
      Buffer.from('\n'),
      Buffer.alloc(1_000_001, 'z'),
    ]);
    const lines = await linesOf(bytes, 65_536);
    expect(lines.map((line) => ('text' in line ? line.text.length : line.reason))).toEqual([
      'The line is longer than 1 MB.',
      4,
      'The line is not UTF-8 text.',
      1_000_000,
      'The line is longer than 1 MB.',
    ]);
    expect(lines.at(-1)!.bytes).toBe(bytes.length);
  });

  it('never holds an endless line', async () => {
    const chunk = Buffer.alloc(1_048_576, 'x');
    async function* endless(): AsyncGenerator<Buffer> {
      for (let count = 0; count < 300; count += 1) yield Buffer.from(chunk);
    }
    const before = process.memoryUsage().arrayBuffers;
    const seen: Line[] = [];
    for await (const line of readLines(endless())) seen.push(line);
    expect(seen).toEqual([{ number: 1, bytes: 300 * 1_048_576, reason: 'The line is longer than 1 MB.' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1_048_576);
  });
});
