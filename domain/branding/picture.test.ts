import { describe, expect, it } from 'vitest';
import { aPng } from '../../tests/given/picture.ts';
import { LARGEST_PICTURE, pictureOf } from './picture.ts';

const read = (bytes: Buffer) => {
  const { extension, contentType } = pictureOf(bytes.toString('base64'));
  return [extension, contentType];
};
const latin = (text: string) => Buffer.from(text, 'latin1');
/** An empty comment, then a frame of 10 lines of 20 pixels. */
const jpeg = Buffer.concat([latin('\xff\xd8\xff\xfe\0\x02'), latin('\xff\xc0\0\x11\x08\0\x0a\0\x14\x03')]);
const webp = (kind: string, rest: string) => latin(`RIFF\x40\0\0\0WEBP${kind}\x0a\0\0\0${rest}`);

describe('a logo', () => {
  it.each([
    ['PNG', aPng(20, 10), ['png', 'image/png']],
    ['JPEG', jpeg, ['jpg', 'image/jpeg']],
    ['WebP with more than pixels', webp('VP8X', '\0\0\0\0\x13\0\0\x09\0\0'), ['webp', 'image/webp']],
    ['WebP without loss', webp('VP8L', '\x2f\x13\x40\x02\0'), ['webp', 'image/webp']],
    ['WebP with loss', webp('VP8 ', '\0\0\0\x9d\x01\x2a\x14\0\x0a\0'), ['webp', 'image/webp']],
  ])('is a %s by its first bytes', (_, bytes, wanted) => {
    expect(read(bytes)).toEqual(wanted);
  });

  it.each<[string, Buffer, RegExp]>([
    [
      'SVG with a script',
      latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /hold a script/,
    ],
    ['SVG after a declaration', latin('\n<?xml version="1.0"?><svg onload="alert(1)"/>'), /Save it as PNG/],
    ['GIF', latin('GIF89a\x01\0\x01\0'), /PNG, JPEG or WebP/],
    ['page', latin('<!doctype html><script>alert(1)</script>'), /PNG, JPEG or WebP/],
    ['sound in a RIFF', latin('RIFF\x40\0\0\0WAVEfmt '), /PNG, JPEG or WebP/],
    ['PNG that ends too early', aPng().subarray(0, 14), /damaged/],
    ['PNG without pixels', aPng(0, 10), /damaged/],
    ['JPEG without a frame', latin('\xff\xd8\xff\xfe\0\x02'), /damaged/],
    ['WebP of an unknown kind', webp('XXXX', ''), /damaged/],
    ['PNG that unpacks to more than a phone can hold', hugePng(), /2000 pixels/],
    ['PNG over the limit', Buffer.concat([aPng(), Buffer.alloc(LARGEST_PICTURE)]), /200 kB/],
  ])('is no %s', (_, bytes, sentence) => {
    expect(() => read(bytes)).toThrow(sentence);
  });

  it.each(['', 'data:image/png;base64,iVBORw0KGgo=', 'not base64!'])('does not come as %j', (text) => {
    expect(() => pictureOf(text)).toThrow(/did not arrive whole/);
  });
});

function hugePng(): Buffer {
  const bytes = aPng(1, 1);
  bytes.writeUInt32BE(30_000, 16);
  return bytes;
}
