import { expect, test } from 'vitest';
import { aPng } from '../../../../tests/given/picture.ts';
import { logoProblem } from './logo-problem.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each<[string, Uint8Array, string | null]>([
  ['a PNG', aPng(), null],
  ['a JPEG', latin('\xff\xd8\xff\xe0'), null],
  ['a WebP', latin('RIFF\0\0\0\0WEBPVP8 '), null],
  ['an SVG', latin('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'branding.logoSvg'],
  ['a GIF', latin('GIF89a'), 'branding.logoType'],
  ['nothing', latin(''), 'branding.logoType'],
  ['a large PNG', new Uint8Array([...aPng(), ...new Uint8Array(200_000)]), 'branding.logoLarge'],
])('%s: %3$s', (_, bytes, problem) => {
  expect(logoProblem(bytes)).toBe(problem);
});
