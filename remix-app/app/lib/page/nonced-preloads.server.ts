import { Transform } from 'node:stream';

/**
 * Remix gives its scripts the nonce but not the `modulepreload` links, which `strict-dynamic` then blocks. This adds
 * it to the rendered HTML. Text that a person typed cannot match: React escapes its `<`.
 */
export function noncedPreloads(nonce: string): Transform {
  const chunks: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
    flush(done) {
      const html = Buffer.concat(chunks).toString('utf8');
      done(null, html.replaceAll('<link rel="modulepreload"', `<link nonce="${nonce}" rel="modulepreload"`));
    },
  });
}
