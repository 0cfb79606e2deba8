import type { Answer } from '../../gateway/answer.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { bucketArn, objectArn } from '../arns.ts';
import { checksumHeaders } from '../checksums.ts';
import { noSuchKey } from '../errors.ts';
import type { Operation, OperationContext } from '../operation.ts';
import { isUnchanged } from '../preconditions.ts';
import { rangeOf } from '../range.ts';
import type { S3Request } from '../request.ts';
import type { ObjectEntry } from '../stored-object.ts';

/** GetObject: the whole, a range, or nothing but "unchanged". */
export const getObject: Operation = async (request, context) => {
  requireReadable(request, context);
  const read = await context.bucket.read(request.key, (entry) => {
    const answer = headOf(request, entry);
    return answer.status === 304 ? { start: 0, end: 0, with: answer } : { ...answer, with: answer };
  });
  if (!read) throw missing(request, context);
  const { status, headers } = read.with;
  return { status, headers, body: read.body };
};

/** HeadObject: as GetObject, without the body. */
export const headObject: Operation = async (request, context) => {
  requireReadable(request, context);
  const entry = await context.bucket.find(request.key);
  if (!entry) throw missing(request, context);
  const { status, headers } = headOf(request, entry);
  return { status, headers, body: '' };
};

function requireReadable({ bucket: name, key }: S3Request, { caller }: OperationContext): void {
  requireAccess(caller, { action: 's3:GetObject', resource: objectArn(name, key) });
}

/** Who may not list a bucket does not learn from it which keys there are. */
function missing({ bucket: name }: S3Request, { caller }: OperationContext): Error {
  requireAccess(caller, { action: 's3:ListBucket', resource: bucketArn(name) });
  return noSuchKey();
}

function headOf(
  { headers, query }: S3Request,
  entry: ObjectEntry,
): Omit<Answer, 'body'> & { start: number; end: number } {
  const whole = { start: 0, end: entry.size };
  const common = {
    'accept-ranges': 'bytes',
    etag: `"${entry.etag}"`,
    'last-modified': new Date(entry.lastModified).toUTCString(),
    ...entry.headers,
    ...overridden(query),
  };
  if (isUnchanged(headers, entry)) return { status: 304, headers: common, ...whole };
  const range = rangeOf(headers['range'], entry.size);
  const wantsChecksum = headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED' && !range;
  const { start, end } = range ?? whole;
  return {
    status: range ? 206 : 200,
    headers: {
      ...common,
      'content-length': String(end - start),
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${entry.size}` } : {}),
      ...(wantsChecksum ? checksumHeaders(entry.checksum) : {}),
    },
    start,
    end,
  };
}

/** Headers that the reader asked to be answered otherwise: `response-content-disposition` and the like. */
function overridden(query: Map<string, string>): Record<string, string> {
  const wanted = [...query].filter(([name]) => name.startsWith('response-'));
  return Object.fromEntries(wanted.map(([name, value]) => [name.slice('response-'.length), value]));
}
