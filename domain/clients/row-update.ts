import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from './registry-row.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * Writes the attributes in which a client's row differs from what was read, and no others: totals and resources are
 * written by functions at the same time. Fails where version or state are not those that were read.
 */
export function rowUpdate(
  table: string,
  was: RegistryRow,
  changes: { before: Record<string, unknown>; after: Record<string, unknown> },
): TransactItem {
  const set = { ...changes.after, version: (was.version ?? 0) + 1 };
  const removed = Object.keys(changes.before).filter((name) => !(name in set));
  const unchanged = (['version', 'status'] as const).map((name) =>
    was[name] === undefined ? `attribute_not_exists(#${name})` : `#${name} = :was_${name}`,
  );
  const names = new Set([...Object.keys(set), ...removed, 'version', 'status']);
  return {
    Update: {
      TableName: table,
      Key: { client_id: was.client_id, SK: was.SK },
      UpdateExpression: [
        `SET ${Object.keys(set)
          .map((name) => `#${name} = :${name}`)
          .join(', ')}`,
        ...(removed.length > 0 ? [`REMOVE ${removed.map((name) => `#${name}`).join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: ['attribute_exists(client_id)', ...unchanged].join(' AND '),
      ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ...(was.version === undefined ? {} : { ':was_version': was.version }),
        ...(was.status === undefined ? {} : { ':was_status': was.status }),
      },
    },
  };
}
