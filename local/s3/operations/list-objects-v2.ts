import { encode } from '../../identity/canonical-request.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { bucketArn } from '../arns.ts';
import { invalidArgument } from '../errors.ts';
import { MOST_KEYS } from '../limits.ts';
import type { ListedKeys } from '../list-keys.ts';
import type { Operation } from '../operation.ts';
import { element, xmlAnswer } from '../xml.ts';

/** ListObjectsV2: a page of keys in UTF-8 order, with common prefixes. */
export const listObjectsV2: Operation = async ({ bucket: name, query }, { caller, bucket }) => {
  const given = (parameter: string) => query.get(parameter) ?? '';
  const [prefix, delimiter, startAfter] = [given('prefix'), given('delimiter'), given('start-after')];
  const maxKeys = maxKeysOf(query.get('max-keys'));
  const context = {
    's3:prefix': [prefix],
    's3:delimiter': [delimiter],
    's3:max-keys': [String(maxKeys)],
  };
  requireAccess(caller, { action: 's3:ListBucket', resource: bucketArn(name), context });

  const token = query.get('continuation-token');
  const from = token === undefined ? { after: startAfter || null, afterPrefix: null } : placeOf(token);
  const listed = await bucket.list({ prefix, delimiter, maxKeys, ...from });
  const isUrl = query.get('encoding-type') === 'url';
  const text = (value: string) => (isUrl ? encode(value).replaceAll('%2F', '/') : value);

  return xmlAnswer(
    'ListBucketResult',
    element('Name', name) +
      element('Prefix', text(prefix)) +
      (delimiter ? element('Delimiter', text(delimiter)) : '') +
      (startAfter ? element('StartAfter', text(startAfter)) : '') +
      element('ContinuationToken', token) +
      element('NextContinuationToken', listed.next && tokenOf(listed.next)) +
      (isUrl ? element('EncodingType', 'url') : '') +
      element('MaxKeys', maxKeys) +
      element('KeyCount', listed.objects.length + listed.commonPrefixes.length) +
      element('IsTruncated', listed.next !== null) +
      listed.objects
        .map(
          ({ key, lastModified, etag, size, checksum }) =>
            '<Contents>' +
            element('Key', text(key)) +
            element('LastModified', new Date(lastModified).toISOString()) +
            element('ETag', `"${etag}"`) +
            element('ChecksumAlgorithm', checksum?.algorithm) +
            element('ChecksumType', checksum?.type) +
            element('Size', size) +
            element('StorageClass', 'STANDARD') +
            '</Contents>',
        )
        .join('') +
      listed.commonPrefixes
        .map((common) => `<CommonPrefixes>${element('Prefix', text(common))}</CommonPrefixes>`)
        .join(''),
  );
};

function maxKeysOf(given: string | undefined): number {
  if (given !== undefined && !/^\d{1,9}$/.test(given))
    throw invalidArgument('Provided max-keys not an integer or within integer range');
  return Math.min(MOST_KEYS, Number(given ?? MOST_KEYS));
}

function tokenOf({ after, afterPrefix }: NonNullable<ListedKeys['next']>): string {
  return Buffer.from(JSON.stringify([after, afterPrefix])).toString('base64url');
}

function placeOf(token: string): NonNullable<ListedKeys['next']> {
  try {
    const [after, afterPrefix] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[];
    if ([after, afterPrefix].every((place) => place === null || typeof place === 'string'))
      return { after: after as string | null, afterPrefix: afterPrefix as string | null };
  } catch {
    // Said below.
  }
  throw invalidArgument('The continuation token provided is incorrect');
}
