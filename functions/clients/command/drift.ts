import { type CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from '../../../domain/clients/registry-row.ts';
import { findDrift, STACK_PREFIX, type StackFacts } from '../../../domain/provisioning/drift.ts';
import type { Opened } from './open.ts';

/** `drift`: where the registry and what is there differ, a line each; null where they agree. Reads all of both. */
export async function drift({
  client,
  tables,
  cloudformation,
  templateVersion,
}: Opened): Promise<string | null> {
  const found = findDrift({
    rows: await allProfiles(client, tables.registry),
    stacks: await clientStacks(cloudformation),
    tables: await allTables(client),
    templateVersion,
  });
  return found.length > 0 ? found.map(({ clientId, finding }) => `${clientId}: ${finding}`).join('\n') : null;
}

async function allProfiles(client: Opened['client'], table: string): Promise<RegistryRow[]> {
  const rows: RegistryRow[] = [];
  for await (const { Items } of paginateScan({ client }, { TableName: table }))
    rows.push(...((Items ?? []) as RegistryRow[]).filter(({ SK }) => SK === 'PROFILE'));
  return rows;
}

async function clientStacks(client: CloudFormationClient): Promise<StackFacts[]> {
  const found: StackFacts[] = [];
  for await (const { Stacks } of paginateDescribeStacks({ client }, {}))
    for (const { StackName, StackStatus, Outputs } of Stacks ?? [])
      found.push({
        name: StackName!,
        status: StackStatus!,
        outputs: Object.fromEntries((Outputs ?? []).map((each) => [each.OutputKey!, each.OutputValue!])),
      });
  return found.filter(({ name }) => name.startsWith(STACK_PREFIX));
}

/** Asked page by page by hand: the SDK's own pages want the plain client. */
async function allTables(client: Opened['client']): Promise<Set<string>> {
  const names = new Set<string>();
  let ExclusiveStartTableName: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName }));
    for (const name of page.TableNames ?? []) names.add(name);
    ExclusiveStartTableName = page.LastEvaluatedTableName;
  } while (ExclusiveStartTableName);
  return names;
}
