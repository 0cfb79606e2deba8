import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import { MOST_KEYS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { uploadsOf } from '../uploads.ts';
import { element, xmlAnswer } from '../xml.ts';

/** ListParts: the parts that have come so far, by their numbers. */
export const listParts: Operation = async ({ bucket: name, key, query }, { caller, bucket }) => {
  requireAccess(caller, { action: 's3:ListMultipartUploadParts', resource: objectArn(name, key) });
  const id = query.get('uploadId')!;
  const uploads = uploadsOf(bucket);
  await uploads.find(id, key);
  const after = Number(query.get('part-number-marker') ?? 0);
  const maxParts = Math.min(MOST_KEYS, Number(query.get('max-parts') ?? MOST_KEYS));
  const numbers = (await uploads.partNumbers(id)).filter((number) => number > after);
  const page = numbers.slice(0, maxParts);
  let content = '';
  for (const number of page) {
    const part = await uploads.part(id, number);
    if (!part) continue;
    content +=
      '<Part>' +
      element('PartNumber', number) +
      element('LastModified', new Date(part.lastModified).toISOString()) +
      element('ETag', `"${part.etag}"`) +
      element('Size', part.size) +
      element(`Checksum${part.checksum?.algorithm}`, part.checksum?.value) +
      '</Part>';
  }
  return xmlAnswer(
    'ListPartsResult',
    element('Bucket', name) +
      element('Key', key) +
      element('UploadId', id) +
      element('PartNumberMarker', after) +
      element('NextPartNumberMarker', page.at(-1)) +
      element('MaxParts', maxParts) +
      element('IsTruncated', numbers.length > page.length) +
      content,
  );
};
