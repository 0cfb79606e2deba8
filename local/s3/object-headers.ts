import { ServiceError } from '../gateway/answer.ts';
import type { S3Request } from './request.ts';

const KEPT = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
const LARGEST_METADATA_BYTES = 2_048;

/** The headers of a write that are kept with the object and answered with it. */
export function objectHeaders(headers: S3Request['headers']): Record<string, string> {
  const acl = headers['x-amz-acl'];
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control')
    throw new ServiceError('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  const kept: Record<string, string> = {
    'content-type': headers['content-type'] ?? 'binary/octet-stream',
  };
  for (const name of KEPT) if (headers[name]) kept[name] = headers[name];
  // How the body travelled is not what it is.
  const encodings = (kept['content-encoding'] ?? '').split(',').map((encoding) => encoding.trim());
  const lasting = encodings.filter((encoding) => encoding !== 'aws-chunked').join(',');
  if (lasting) kept['content-encoding'] = lasting;
  else delete kept['content-encoding'];

  let bytes = 0;
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-meta-') || value === undefined) continue;
    kept[name] = value;
    bytes += name.length - 'x-amz-meta-'.length + Buffer.byteLength(value);
  }
  if (bytes > LARGEST_METADATA_BYTES)
    throw new ServiceError(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
    );
  return kept;
}
