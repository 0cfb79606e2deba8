import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import type { Stack } from '../stack.ts';

/** What each demo company's chatbot knows, in a folder named for the client. */
export const DEMO_DOCUMENTS = join(import.meta.dirname, 'knowledge');

/** Puts a demo company's documents where its chatbot's index is made from, as its owner would. */
export function documentUploader(stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials'>) {
  const { endpointUrl: endpoint, region, credentials } = stack;
  const s3 = new S3Client({ endpoint, region, credentials, maxAttempts: 5 });
  return {
    async upload({
      client_id: clientId,
      s3_bucket: Bucket,
      s3_kb_prefix: prefix = 'kb/',
    }: RegistryRow): Promise<void> {
      const folder = join(DEMO_DOCUMENTS, clientId);
      for (const name of await readdir(folder)) {
        const Body = await readFile(join(folder, name));
        await s3.send(new PutObjectCommand({ Bucket, Key: `${prefix}${name}`, Body }));
      }
    },
    close: () => s3.destroy(),
  };
}
