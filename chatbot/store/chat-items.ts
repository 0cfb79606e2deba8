import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Record<string, unknown>;

/** What an update came to: the item as it is now, or, where the condition failed, as it was (absent: there was none). */
export type Updated = { ok: true; item: Item } | { ok: false; item: Item | undefined };

/** One client's items in `platform_chat`. Opened for a client, so that a call without one cannot be written. */
export interface ChatItems {
  get(item: string): Promise<Item | undefined>;
  put(item: string, attributes: Item): Promise<void>;
  update(
    item: string,
    update: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression'> & {
      names?: Record<string, string>;
      values?: Item;
    },
  ): Promise<Updated>;
}

export function chatItems(client: DynamoDBDocumentClient, table: string, clientId: string): ChatItems {
  const key = (item: string) => ({ client_id: clientId, item });
  return {
    async get(item) {
      const read = new GetCommand({ TableName: table, Key: key(item), ConsistentRead: true });
      return (await client.send(read)).Item;
    },
    async put(item, attributes) {
      await client.send(new PutCommand({ TableName: table, Item: { ...attributes, ...key(item) } }));
    },
    async update(item, { names, values, ...update }) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: key(item),
            ...update,
            ...(names ? { ExpressionAttributeNames: names } : {}),
            ...(values ? { ExpressionAttributeValues: values } : {}),
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { ok: true, item: Attributes ?? {} };
      } catch (error) {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
        return { ok: false, item: itemOf(error) };
      }
    },
  };
}

/** The document client leaves the item of a failed condition as DynamoDB writes it. */
function itemOf(error: unknown): Item | undefined {
  const marshalled = (error as { Item?: Record<string, AttributeValue> }).Item;
  return marshalled && unmarshall(marshalled);
}
