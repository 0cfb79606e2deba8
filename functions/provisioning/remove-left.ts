import { DeleteTableCommand, DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand, DeleteObjectsCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { LeftResource } from '../../domain/provisioning/stack-progress.ts';
import type { Services } from './services.ts';
import type { Work } from './work.ts';

/** Removes a table or a bucket that a stack had made and CloudFormation has left; one that is gone is gone. */
export async function removeLeft(work: Work, { type, id }: LeftResource): Promise<void> {
  if (type === 'AWS::DynamoDB::Table') await removeTable(work, id);
  if (type === 'AWS::S3::Bucket') await removeBucket(work.services, id);
}

async function removeTable(work: Work, TableName: string): Promise<void> {
  const { dynamodb } = work.services;
  const status = async () => {
    const found = await unlessMissing(dynamodb.send(new DescribeTableCommand({ TableName })));
    return found?.Table;
  };
  for (let table = await status(); table; table = await status()) {
    // A table can be told something only while nothing else is done with it.
    if (table.TableStatus === 'ACTIVE') {
      await unlessMissing(
        dynamodb.send(
          table.DeletionProtectionEnabled
            ? new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false })
            : new DeleteTableCommand({ TableName }),
        ),
      );
    } else await work.wait();
  }
}

async function removeBucket(services: Services, Bucket: string): Promise<void> {
  await emptyBucket(services, Bucket);
  await unlessMissing(services.s3.send(new DeleteBucketCommand({ Bucket })));
}

/** Removes every object of a bucket. */
export async function emptyBucket({ s3 }: Services, Bucket: string): Promise<void> {
  const pages = paginateListObjectsV2({ client: s3 }, { Bucket });
  await unlessMissing(
    (async () => {
      for await (const { Contents } of pages) {
        const Objects = (Contents ?? []).map(({ Key }) => ({ Key: Key! }));
        if (Objects.length === 0) continue;
        const { Errors } = await s3.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors?.length) throw new Error(`${Bucket}/${Errors[0]!.Key}: ${Errors[0]!.Message}`);
      }
    })(),
  );
}

const MISSING = ['ResourceNotFoundException', 'NoSuchBucket', 'NotFound'];

/** Null for what is gone already. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (MISSING.includes((error as Error).name)) return null;
    throw error;
  }
}
