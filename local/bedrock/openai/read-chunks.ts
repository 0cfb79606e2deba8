import type { ChatChunk } from './chat-chunk.ts';

/** The JSON of each `data:` line of server-sent events, up to `[DONE]`. */
export async function* readChunks(body: AsyncIterable<Uint8Array>): AsyncIterable<ChatChunk> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
    rest = lines.pop()!;
    for (const line of lines) {
      const data = /^data:\s*(.*)$/.exec(line)?.[1];
      if (data === '[DONE]') return;
      if (data) yield JSON.parse(data) as ChatChunk;
    }
  }
}
