import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { PLATFORM } from '../stats/period.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Key of the registry's row that says whose a domain is: one website has one chatbot. */
export function domainKey(domain: string): { client_id: string; SK: string } {
  return { client_id: PLATFORM, SK: `DOMAIN#${domain}` };
}

/** Takes a domain for a client, as a part of the transaction that needs it; fails it where another client has it. */
export function reserveDomain(table: string, domain: string, clientId: string): TransactItem {
  return {
    Put: {
      TableName: table,
      Item: { ...domainKey(domain), held_by: clientId },
      ConditionExpression: 'attribute_not_exists(client_id) OR held_by = :me',
      ExpressionAttributeValues: { ':me': clientId },
    },
  };
}

/** Gives a client's domain back. A client that was there before us has reserved none. */
export function releaseDomain(table: string, domain: string, clientId: string): TransactItem {
  return {
    Delete: {
      TableName: table,
      Key: domainKey(domain),
      ConditionExpression: 'attribute_not_exists(client_id) OR held_by = :me',
      ExpressionAttributeValues: { ':me': clientId },
    },
  };
}
