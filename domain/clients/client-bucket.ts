import type { RegistryRow } from './registry-row.ts';

/**
 * Name of the bucket with a client's documents and branding: the one that the registry records, else the one that its
 * stack makes (infra/chatbot.ts). Whether it is there is another question: a client that was adopted may have none.
 */
export function clientBucketOf(
  row: Pick<RegistryRow, 'client_id' | 's3_bucket'>,
  account: string,
  region: string,
): string {
  return row.s3_bucket ?? `${row.client_id}-kb-${account}-${region}`;
}
