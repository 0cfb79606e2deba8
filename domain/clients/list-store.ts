import {
  DeleteCommand,
  GetCommand,
  paginateQuery,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { PLATFORM } from '../stats/period.ts';
import type { ClientListRow } from './list-row.ts';

/** All clients' thin rows, oldest first. */
export async function listedClients(
  client: DynamoDBDocumentClient,
  statsTable: string,
): Promise<(ClientListRow & { period: string })[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: statsTable,
      KeyConditionExpression: 'client_id = :platform AND begins_with(period, :list)',
      ExpressionAttributeValues: { ':platform': PLATFORM, ':list': 'C#' },
    },
  );
  const rows: (ClientListRow & { period: string })[] = [];
  for await (const { Items } of pages) rows.push(...((Items ?? []) as typeof rows));
  return rows;
}

/** A client's thin row; undefined where the list does not hold it yet. */
export async function readListRow(
  client: DynamoDBDocumentClient,
  statsTable: string,
  period: string,
): Promise<ClientListRow | undefined> {
  const get = new GetCommand({ TableName: statsTable, Key: { client_id: PLATFORM, period } });
  return (await client.send(get)).Item as ClientListRow | undefined;
}

/** Sets attributes of a client's thin row; undefined ones are removed, others stay. */
export async function updateListRow(
  client: DynamoDBDocumentClient,
  statsTable: string,
  period: string,
  attributes: Partial<ClientListRow>,
): Promise<void> {
  await client.send(new UpdateCommand(listRowUpdate(statsTable, period, attributes)));
}

function listRowUpdate(
  statsTable: string,
  period: string,
  attributes: Partial<ClientListRow>,
  condition?: string,
): UpdateCommandInput {
  const names = Object.keys(attributes);
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const removed = names.filter((name) => !given.some(([other]) => other === name));
  const set = given.map(([name]) => `#${name} = :${name}`).join(', ');
  return {
    TableName: statsTable,
    Key: { client_id: PLATFORM, period },
    ConditionExpression: condition,
    UpdateExpression: `SET ${set}${removed.length ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : ''}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
  };
}

type RecentFigures = Pick<ClientListRow, 'day30' | 'n30' | 'av30' | 'co30' | 'last_activity'>;

/** Sets a listed client's figures. A row that has gone meanwhile is not made again: it would be one of nobody. */
export function updateFigures(
  client: DynamoDBDocumentClient,
  statsTable: string,
  period: string,
  figures: RecentFigures,
): Promise<void> {
  return setFigures(client, listRowUpdate(statsTable, period, figures, 'attribute_exists(id)'));
}

/** Brings a client's figures to a new day; does nothing where somebody else has, or the client is gone. */
export function refreshFigures(
  client: DynamoDBDocumentClient,
  statsTable: string,
  period: string,
  figures: RecentFigures,
): Promise<void> {
  const isStale = 'attribute_exists(id) AND (attribute_not_exists(day30) OR day30 <> :day30)';
  return setFigures(client, listRowUpdate(statsTable, period, figures, isStale));
}

async function setFigures(client: DynamoDBDocumentClient, update: UpdateCommandInput): Promise<void> {
  try {
    await client.send(new UpdateCommand(update));
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
  }
}

/** Takes a client's thin row away (its registry row is gone, or its `created_at` has changed). */
export async function deleteListRow(
  client: DynamoDBDocumentClient,
  statsTable: string,
  period: string,
): Promise<void> {
  await client.send(new DeleteCommand({ TableName: statsTable, Key: { client_id: PLATFORM, period } }));
}
