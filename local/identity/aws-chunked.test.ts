import { describe, expect, it } from 'vitest';
import { decodeAwsChunked } from './aws-chunked.ts';
import type { SignatureError } from './signature-error.ts';
import { hmac, sha256, signingKey } from './signing-key.ts';

/** The example of AWS's own documentation ("Signature calculations for the Authorization header: multiple chunks"). */
const signing = {
  key: signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', {
    day: '20130524',
    region: 'us-east-1',
    service: 's3',
  }),
  stamp: '20130524T000000Z',
  scope: '20130524/us-east-1/s3/aws4_request',
  seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
};
const LAST = 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9';
const example = [
  `10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n${'a'.repeat(65_536)}\r\n`,
  `400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n${'a'.repeat(1_024)}\r\n`,
  `0;chunk-signature=${LAST}\r\n`,
];
const decoded = (text: string, signed = true) => decodeAwsChunked(Buffer.from(text), signed ? signing : null);
const codeOf = (text: string, signed = true) => {
  try {
    decoded(text, signed);
    return 'decoded';
  } catch (error) {
    return (error as SignatureError).code;
  }
};

describe('signed chunks', () => {
  it("decodes the documentation's example", () => {
    expect(decoded(`${example.join('')}\r\n`).body.equals(Buffer.alloc(66_560, 'a'))).toBe(true);
  });

  it.each<[string, string]>([
    ['a byte changed', example.join('').replace('\r\naaaa', '\r\naaba')],
    ['chunks in another order', example[1]! + example[0]! + example[2]!],
    ['a chunk left out', example[0]! + example[2]!],
    ['a chunk without a signature', example.join('').replace(/;chunk-signature=0055\w+/, '')],
  ])('refuses %s', (_, text) => expect(codeOf(text)).toBe('InvalidSignatureException'));

  it('verifies trailers', () => {
    const trailer = 'x-amz-checksum-crc32:AAAAAA==';
    const text = [
      'AWS4-HMAC-SHA256-TRAILER',
      signing.stamp,
      signing.scope,
      LAST,
      sha256(`${trailer}\n`),
    ].join('\n');
    const signature = hmac(signing.key, text).toString('hex');
    const whole = `${example.join('')}${trailer}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`;
    expect(decoded(whole).trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAAAA==' });
    expect(codeOf(whole.replace('AAAAAA', 'AAAAAB'))).toBe('InvalidSignatureException');
    expect(codeOf(whole.replace(/x-amz-trailer-signature:\w+\r\n/, ''))).toBe('InvalidSignatureException');
  });
});

describe('unsigned chunks', () => {
  const body = '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\n\r\n';

  it('decodes them with their trailers', () => {
    const { body: bytes, trailers } = decoded(body, false);
    expect(bytes.toString()).toBe('abc');
    expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'NSRBwg==' });
  });

  it.each([
    ['3\r\nab'],
    ['3\r\nabcd\r\n0\r\n\r\n'],
    ['zz\r\nabc\r\n0\r\n\r\n'],
    ['3\r\nabc\r\n'],
    [''],
    ['-1\r\n'],
  ])('refuses %j', (text) => expect(codeOf(text, false)).toBe('IncompleteBody'));
});
