import {
  DeleteCommand,
  GetCommand,
  paginateQuery,
  PutCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '../audit/entry.ts';
import { auditPut } from '../audit/put.ts';
import { PLATFORM } from '../stats/period.ts';
import { transact } from '../transactions/transact-store.ts';
import { PeopleRefusal, type PeopleRefusalType } from './refusal.ts';
import type { PersonRow } from './row.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Attributes = Partial<Omit<PersonRow, 'client_id' | 'email'>>;

export type PeopleStore = ReturnType<typeof peopleStore>;

/** The people of one client (PLATFORM: the owners). Whatever changes them is told in the same transaction. */
export function peopleStore(
  client: DynamoDBDocumentClient,
  tables: { people: string; audit: string; registry: string },
  clientId: string,
) {
  const TableName = tables.people;
  const key = (email: string) => ({ client_id: clientId, email });

  async function write(items: (TransactItem & { refusal?: PeopleRefusalType })[]): Promise<void> {
    const written = await transact(
      client,
      items.map(({ refusal: _, ...item }) => item),
    );
    if (written.ok) return;
    const refusal = items.find((item, index) => written.failed[index] && item.refusal)?.refusal;
    throw refusal ? new PeopleRefusal(refusal) : new Error('An entry of the audit is there already.');
  }

  return {
    async list(): Promise<PersonRow[]> {
      const rows: PersonRow[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'client_id = :client',
        ExpressionAttributeValues: { ':client': clientId },
      };
      for await (const { Items } of paginateQuery({ client }, query))
        rows.push(...((Items ?? []) as PersonRow[]));
      return rows;
    },

    async read(email: string): Promise<PersonRow | undefined> {
      const found = await client.send(new GetCommand({ TableName, Key: key(email), ConsistentRead: true }));
      return found.Item as PersonRow | undefined;
    },

    /** A row for somebody who was in the user pool before there were rows; nothing where there is one. */
    async adopt(row: PersonRow): Promise<void> {
      const ConditionExpression = 'attribute_not_exists(email)';
      await client
        .send(new PutCommand({ TableName, Item: row, ConditionExpression }))
        .catch((error: Error) => {
          if (error.name !== 'ConditionalCheckFailedException') throw error;
        });
    },

    /** A new person; of a client that has not left meanwhile. */
    async add(row: PersonRow, entry: AuditEntry): Promise<void> {
      const put = { TableName, Item: row, ConditionExpression: 'attribute_not_exists(email)' };
      await write([
        { Put: put, refusal: 'PersonKnown' },
        auditPut(tables.audit, entry),
        ...(clientId === PLATFORM ? [] : [clientIsHere(tables.registry, clientId)]),
      ]);
    },

    /**
     * Sets attributes, undefined ones are taken away. `by` names the owner whose own access must stand at that moment:
     * two owners who lock each other out at once cannot both succeed, so there is always one left.
     */
    async change(email: string, attributes: Attributes, entry: AuditEntry, by?: string): Promise<void> {
      await write([
        { Update: { TableName, Key: key(email), ...updateOf(attributes) }, refusal: 'PersonUnknown' },
        auditPut(tables.audit, entry),
        ...(by ? [ownerStands(TableName, by)] : []),
      ]);
    },

    /** Takes the row away where the account is gone; a person who was invited anew meanwhile stays. */
    async forget(email: string): Promise<void> {
      const gone = { TableName, Key: key(email), ConditionExpression: 'removing = :yes' };
      const command = new DeleteCommand({ ...gone, ExpressionAttributeValues: { ':yes': true } });
      await client.send(command).catch((error: Error) => {
        if (error.name !== 'ConditionalCheckFailedException') throw error;
      });
    },

    /** Takes a row away whatever it says, without a word: what the client's end is told by is another's business. */
    async erase(email: string): Promise<void> {
      await client.send(new DeleteCommand({ TableName, Key: key(email) }));
    },
  };
}

function updateOf(attributes: Attributes) {
  const names = Object.keys(attributes) as (keyof Attributes)[];
  const set = names.filter((name) => attributes[name] !== undefined);
  const removed = names.filter((name) => attributes[name] === undefined);
  const clauses = [
    set.length > 0 && `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}`,
    removed.length > 0 && `REMOVE ${removed.map((name) => `#${name}`).join(', ')}`,
  ];
  return {
    UpdateExpression: clauses.filter(Boolean).join(' '),
    ConditionExpression: 'attribute_exists(email)',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ...(set.length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(set.map((name) => [`:${name}`, attributes[name]])),
    }),
  };
}

function ownerStands(TableName: string, email: string): TransactItem & { refusal: PeopleRefusalType } {
  const ConditionExpression =
    'attribute_exists(email) AND attribute_not_exists(disabled) AND attribute_not_exists(removing)';
  return {
    ConditionCheck: { TableName, Key: { client_id: PLATFORM, email }, ConditionExpression },
    refusal: 'AccessChanged',
  };
}

function clientIsHere(TableName: string, clientId: string): TransactItem & { refusal: PeopleRefusalType } {
  return {
    ConditionCheck: {
      TableName,
      Key: { client_id: clientId, SK: 'PROFILE' },
      ConditionExpression: 'attribute_exists(client_id) AND NOT #status IN (:cancelled, :purged)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':cancelled': 'cancelled', ':purged': 'purged' },
    },
    refusal: 'PeopleClosed',
  };
}
