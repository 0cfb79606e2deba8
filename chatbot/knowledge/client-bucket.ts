import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

export interface StoredObject {
  key: string;
  bytes: number;
  etag: string;
  /** ISO instant. */
  at: string;
}

export type ClientBucket = ReturnType<typeof clientBucket>;

/** The client's bucket, as far as its knowledge needs it. */
export function clientBucket(s3: S3Client, Bucket: string) {
  return {
    /** What is there; null when it is not. `read` is only called for what shall be read. */
    async get(
      Key: string,
    ): Promise<{ etag: string; bytes: number; read(): Promise<Uint8Array>; drop(): void } | null> {
      try {
        const { Body, ETag, ContentLength } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return {
          etag: ETag!,
          bytes: ContentLength ?? 0,
          read: () => Body!.transformToByteArray(),
          drop: () => void (Body as { destroy?(): void }).destroy?.(),
        };
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },
    async list(Prefix: string): Promise<StoredObject[]> {
      const found: StoredObject[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
        for (const { Key, Size, ETag, LastModified } of Contents)
          if (!Key!.endsWith('/'))
            found.push({ key: Key!, bytes: Size ?? 0, etag: ETag!, at: LastModified!.toISOString() });
      return found;
    },
    async put(Key: string, Body: string): Promise<void> {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
    },
    /** Writes only while the object is as it was, or still absent where `etag` is null; false when it is not. */
    async putIfUnchanged(Key: string, Body: string, etag: string | null): Promise<boolean> {
      const condition = etag === null ? { IfNoneMatch: '*' } : { IfMatch: etag };
      const put = new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json', ...condition });
      try {
        await s3.send(put);
        return true;
      } catch (error) {
        if ([404, 409, 412].includes(statusOf(error))) return false;
        throw error;
      }
    },
    async remove(Key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

function statusOf(error: unknown): number {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
}
