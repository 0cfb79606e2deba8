import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EVENTS, startDynoxide } from '../../analytics/dynoxide.fixture.ts';
import { halfDone } from '../../local/faults/half-done.ts';
import { closeServer, listen } from '../../local/http/listen.ts';
import { batchDelete, batchGet } from './batch-store.ts';

/** More than one request may read, and more than four may write. */
const keys = Array.from({ length: 105 }, (_, index) => ({
  client_id: 'batches',
  event_timestamp: String(index),
}));
const SENT_ON = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
let client: DynamoDBDocumentClient;
/** Of each batch it does one half, or nothing. */
let does: 'half' | 'nothing';
let pauses: number[];
const pause = async (attempt: number) => void pauses.push(attempt);

/** A table that is too busy to do a whole batch. */
const busy = createServer((request, response) => {
  void text(request).then(async (body) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] as 'BatchGetItem';
    const ask = async (half: object) => {
      const answer = await fetch(dynoxide.at.endpointUrl, {
        method: 'POST',
        headers: Object.fromEntries(SENT_ON.map((name) => [name, String(request.headers[name])])),
        body: JSON.stringify(half),
      });
      return { status: answer.status, headers: {}, body: await answer.text() };
    };
    const asked = JSON.parse(body);
    const left = operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
    const answer =
      does === 'half'
        ? await halfDone(operation, asked, ask)
        : { body: JSON.stringify({ [left]: asked.RequestItems }) };
    response.end(answer.body);
  });
});

beforeAll(async () => {
  dynoxide = await startDynoxide();
  const { region, credentials } = dynoxide.at;
  const endpoint = `http://127.0.0.1:${await listen(busy, 0)}`;
  client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials }));
});
afterAll(async () => {
  client.destroy();
  await closeServer(busy);
  await dynoxide.close();
});
beforeEach(async () => {
  pauses = [];
  does = 'half';
  await Promise.all(keys.map((Item) => dynoxide.client.send(new PutCommand({ TableName: EVENTS, Item }))));
});

const there = () => dynoxide.rows('batches');
const named = (rows: { event_timestamp?: unknown }[]) => rows.map((row) => row.event_timestamp).sort();

test('all rows are read of a table that does half of what it is asked, after longer and longer pauses', async () => {
  const nobody = { client_id: 'batches', event_timestamp: 'none' };
  const rows = await batchGet(client, EVENTS, [nobody, ...keys], pause);
  expect(named(rows)).toEqual(named(keys));
  // A hundred are done in seven parts, six in three; each portion begins anew.
  expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 1, 2]);
});

test('all rows are deleted that were named, and no others', async () => {
  await batchDelete(client, EVENTS, keys.slice(0, 60), pause);
  expect(named(await there())).toEqual(named(keys.slice(60)));
  expect(Math.max(...pauses)).toBe(4);
  expect(pauses.filter((attempt) => attempt === 1)).toHaveLength(3);
});

test('a table that does nothing at all is not asked for ever', async () => {
  does = 'nothing';
  await expect(batchGet(client, EVENTS, keys.slice(0, 3), pause)).rejects.toThrow('left 3 rows undone');
  await expect(batchDelete(client, EVENTS, keys, pause)).rejects.toThrow('left 25 rows undone');
  expect(Math.max(...pauses)).toBe(29);
  expect(await there()).toHaveLength(keys.length);
});

test('nothing is asked for nothing', async () => {
  expect(await batchGet(client, EVENTS, [], pause)).toEqual([]);
  await batchDelete(client, EVENTS, [], pause);
  expect(pauses).toEqual([]);
});
