import { createHash } from 'node:crypto';
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { ClientRefusal } from '../clients/refusal.ts';
import type { Picture } from './picture.ts';

/** Where the client's pictures lie in its bucket. */
export const ASSETS = 'assets/';

/** Puts a picture under a name that its content gives it, so doing it twice is doing it once; answers the key. */
export async function putLogo(s3: S3Client, Bucket: string, picture: Picture): Promise<string> {
  const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
  const Key = `${ASSETS}logo-${hash}.${picture.extension}`;
  const put = new PutObjectCommand({
    Bucket,
    Key,
    Body: picture.bytes,
    ContentType: picture.contentType,
    CacheControl: 'private, max-age=300',
  });
  try {
    await s3.send(put);
  } catch (error) {
    // Forbidden is a bucket that a registry row names but that is not of our making.
    if (!['NoSuchBucket', 'AccessDenied'].includes((error as Error).name)) throw error;
    throw new ClientRefusal('NoBucket', 'This client has no place for a logo yet.', 'logo');
  }
  return Key;
}

/** Removes a logo that nothing names any more. */
export async function removeLogoObject(s3: S3Client, Bucket: string, Key: string): Promise<void> {
  if (Key.startsWith(ASSETS)) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
}
