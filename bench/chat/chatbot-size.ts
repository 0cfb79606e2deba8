import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes. */
export interface FileSize {
  bytes: number;
  gzip: number;
}

/** What a website loads, and what each client's functions are made of. */
export function chatbotSize(): Record<'widget.js' | 'index.mjs' | 'knowledge.mjs', FileSize> {
  const sizeOf = (file: string): FileSize => {
    const content = readFileSync(join(import.meta.dirname, '../../build/chatbot', file));
    return { bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
  };
  return {
    'widget.js': sizeOf('widget.js'),
    'index.mjs': sizeOf('index.mjs'),
    'knowledge.mjs': sizeOf('knowledge.mjs'),
  };
}
