import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Seconds in which an upload must begin; the credentials that sign it last at least as long. */
const EXPIRES_IN = 300;

/** An address that takes one file of exactly this size and type, and under this key. */
export function presignUpload(
  { s3, bucket }: { s3: S3Client; bucket: string },
  file: { key: string; bytes: number; contentType: string },
): Promise<string> {
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: file.key,
    ContentLength: file.bytes,
    ContentType: file.contentType,
  });
  return getSignedUrl(s3, put, {
    expiresIn: EXPIRES_IN,
    signableHeaders: new Set(['host', 'content-length', 'content-type']),
  });
}
