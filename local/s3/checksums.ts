import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ServiceError } from '../gateway/answer.ts';
import type { S3Request } from './request.ts';
import type { Checksum, ChecksumAlgorithm } from './stored-object.ts';

const sums: Record<ChecksumAlgorithm, (data: Buffer) => string> = {
  CRC32: (data) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(data));
    return sum.toString('base64');
  },
  SHA1: (data) => createHash('sha1').update(data).digest('base64'),
  SHA256: (data) => createHash('sha256').update(data).digest('base64'),
};
const ALGORITHMS = Object.keys(sums) as ChecksumAlgorithm[];
const NOT_HERE = ['crc32c', 'crc64nvme'];

export function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

/** Compares a body with every checksum that came with it; resolves to the one to be kept, CRC32 where none came. */
export function verifiedChecksum({ headers, body }: Pick<S3Request, 'headers' | 'body'>): Checksum {
  const expectedMd5 = headers['content-md5'];
  if (expectedMd5 !== undefined && expectedMd5 !== md5(body).toString('base64'))
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  if (NOT_HERE.some((name) => headers[headerOf(name)] !== undefined))
    throw new ServiceError('InvalidRequest', 'Here checksums are CRC32, SHA1 or SHA256.');
  const sent = ALGORITHMS.filter((algorithm) => headers[headerOf(algorithm)] !== undefined);
  for (const algorithm of sent)
    if (headers[headerOf(algorithm)] !== sums[algorithm](body))
      throw new ServiceError(
        'BadDigest',
        `The ${algorithm} you specified did not match the calculated checksum.`,
      );
  const algorithm = sent[0] ?? 'CRC32';
  return { algorithm, value: sums[algorithm](body), type: 'FULL_OBJECT' };
}

/** The checksum of an object put together from parts: that of the parts' own, with their number. */
export function compositeChecksum(parts: Checksum[]): Checksum | null {
  const algorithm = parts[0]!.algorithm;
  if (parts.some((part) => part.algorithm !== algorithm)) return null;
  const whole = Buffer.concat(parts.map(({ value }) => Buffer.from(value, 'base64')));
  return { algorithm, value: `${sums[algorithm](whole)}-${parts.length}`, type: 'COMPOSITE' };
}

/** A checksum as answers carry it. */
export function checksumHeaders(checksum: Checksum | null): Record<string, string> {
  if (!checksum) return {};
  return { [headerOf(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type };
}

function headerOf(algorithm: string): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}
