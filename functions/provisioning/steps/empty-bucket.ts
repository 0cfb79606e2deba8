import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { countClientRows } from '../../../domain/provisioning/client-rows-store.ts';
import { CLIENT_ROWS, type ClientRowsTable } from '../../../domain/provisioning/client-tables.ts';
import { emptyBucket, unlessMissing } from '../remove-left.ts';
import { peopleOf } from './remove-people.ts';
import type { Work } from '../work.ts';

/** Counts what there is of the client, for the receipt, and then removes its documents and branding. */
export async function emptyClientBucket(work: Work): Promise<void> {
  const bucket = ownBucket(work);
  if (!work.row.counts) await work.write({ counts: await countAll(work, bucket) });
  if (bucket) await emptyBucket(work.services, bucket);
}

/** Null where no stack has made it: what was there before under its name is not the client's. */
function ownBucket({ profile }: Work): string | null {
  return (profile.stack_name && profile.s3_bucket) || null;
}

/** Counted once, before anything goes: who counts after a kill would count what is left. */
async function countAll(work: Work, bucket: string | null): Promise<Record<string, number>> {
  const { services, clientId } = work;
  const counts: Record<string, number> = {
    objects: bucket ? await countObjects(work, bucket) : 0,
    people: (await peopleOf(work).store.list()).length,
  };
  for (const table of Object.keys(CLIENT_ROWS) as ClientRowsTable[]) {
    const rows = { table, tableName: services.tables[table], clientId };
    counts[table] = await countClientRows(services.dynamodb, rows);
  }
  return counts;
}

async function countObjects({ services }: Work, Bucket: string): Promise<number> {
  let count = 0;
  await unlessMissing(
    (async () => {
      for await (const { KeyCount } of paginateListObjectsV2({ client: services.s3 }, { Bucket }))
        count += KeyCount ?? 0;
    })(),
  );
  return count;
}
