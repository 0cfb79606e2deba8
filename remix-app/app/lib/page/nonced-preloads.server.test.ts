import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { noncedPreloads } from './nonced-preloads.server.ts';

it('gives preloads the nonce wherever the stream was cut, and nothing else', async () => {
  const html =
    '<link rel="modulepreload" href="/a.js"/><p>&lt;link rel="modulepreload"</p><link rel="stylesheet"/>ł';
  const bytes = Buffer.from(html);
  for (const cut of [1, 8, 20, bytes.length - 1]) {
    const stream = Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]).pipe(noncedPreloads('n'));
    expect(await text(stream)).toBe(html.replace('<link rel="module', '<link nonce="n" rel="module'));
  }
});
