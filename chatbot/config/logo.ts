import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import type { ChatAnswer } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';

/** Pictures only, and none that may hold a script: the type follows from the name, whatever was said at the upload. */
const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};
const LARGEST_BYTES = 512_000;

/** `GET /logo`: the client's logo from its bucket. */
export function logoAnswer(s3: Pick<S3Client, 'send'>, bucket: string) {
  return async ({ branding: { logoKey } }: ChatProfile): Promise<ChatAnswer> => {
    const type = logoKey && TYPES[logoKey.slice(logoKey.lastIndexOf('.') + 1).toLowerCase()];
    if (!type) throw new Refusal('not_found');
    const found = await s3
      .send(new GetObjectCommand({ Bucket: bucket, Key: logoKey }))
      .catch((error: unknown) => {
        if ((error as Error).name === 'NoSuchKey') throw new Refusal('not_found');
        throw error;
      });
    if ((found.ContentLength ?? 0) > LARGEST_BYTES) throw new Refusal('not_found');
    return {
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=300',
        'x-content-type-options': 'nosniff',
      },
      body: Buffer.from(await found.Body!.transformToByteArray()),
    };
  };
}
