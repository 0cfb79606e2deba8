import { createHash } from 'node:crypto';
import { ServiceError } from '../../gateway/answer.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import type { Bucket } from '../bucket.ts';
import { compositeChecksum } from '../checksums.ts';
import { tooLarge } from '../errors.ts';
import { LARGEST_OBJECT_BYTES, SMALLEST_PART_BYTES } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { requireWritable } from '../preconditions.ts';
import type { ObjectEntry } from '../stored-object.ts';
import { joined, uploadsOf } from '../uploads.ts';
import { element, parseXml, xmlAnswer } from '../xml.ts';

interface NamedPart {
  PartNumber?: string;
  ETag?: string;
}

/** CompleteMultipartUpload: the parts that it names, in their order, become the object. */
export const completeMultipartUpload: Operation = async (request, context) => {
  const { key, headers, query } = request;
  const { caller, buckets, bucket, requestId, now } = context;
  requireAccess(caller, { action: 's3:PutObject', resource: objectArn(request.bucket, key) });
  const id = query.get('uploadId')!;
  const { Part: named } = parseXml(request.body, 'CompleteMultipartUpload');
  const object = await bucket.lock(`upload ${id}`, async () => {
    const upload = await uploadsOf(bucket).find(id, key);
    const parts = await partsOf(bucket, id, (named ?? []) as NamedPart[]);
    const digests = createHash('md5');
    for (const { etag } of parts) digests.update(Buffer.from(etag, 'hex'));
    const whole = {
      key,
      size: parts.reduce((size, part) => size + part.size, 0),
      etag: `${digests.digest('hex')}-${parts.length}`,
      lastModified: now(),
      headers: upload.headers,
      checksum: compositeChecksum(parts.map(({ checksum }) => checksum!)),
    };
    if (whole.size > LARGEST_OBJECT_BYTES) throw tooLarge();
    await bucket.put(whole, joined(parts), (existing) => requireWritable(headers, existing));
    await uploadsOf(bucket).end(id);
    return whole;
  });
  await buckets.announce({
    name: 'ObjectCreated:CompleteMultipartUpload',
    bucket,
    key,
    made: object,
    callerId: caller.accessKeyId,
    requestId,
  });
  return xmlAnswer(
    'CompleteMultipartUploadResult',
    element('Location', `/${request.bucket}/${key}`) +
      element('Bucket', request.bucket) +
      element('Key', key) +
      element('ETag', `"${object.etag}"`) +
      element(`Checksum${object.checksum?.algorithm}`, object.checksum?.value) +
      element('ChecksumType', object.checksum?.type),
  );
};

async function partsOf(bucket: Bucket, id: string, named: NamedPart[]): Promise<ObjectEntry[]> {
  if (named.length === 0) throw new ServiceError('MalformedXML', 'You must specify at least one part');
  const numbers = named.map(({ PartNumber }) => Number(PartNumber));
  if (numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!))
    throw new ServiceError(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. The parts list must be specified in order by part number.',
    );
  const parts: ObjectEntry[] = [];
  for (const [index, { ETag }] of named.entries()) {
    const number = numbers[index]!;
    const part = Number.isInteger(number) ? await uploadsOf(bucket).part(id, number) : null;
    if (!part || part.etag !== String(ETag ?? '').replace(/"|&quot;/g, ''))
      throw new ServiceError(
        'InvalidPart',
        "One or more of the specified parts could not be found. The part might not have been uploaded, or the specified entity tag might not match the part's entity tag.",
      );
    parts.push(part);
  }
  if (parts.slice(0, -1).some(({ size }) => size < SMALLEST_PART_BYTES))
    throw new ServiceError(
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed object size.',
    );
  return parts;
}
