import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../lib/dynamodb.ts';

const sts = new STSClient({});
const known = new Map<string, { client: DynamoDBDocumentClient; until: number }>();

/**
 * A document client that can read one client's messages and nothing else: the reader role may read every client's
 * table, but its credentials are narrowed here to this client's. Kept for ten of their fifteen minutes.
 */
export async function narrowedClient(
  roleArn: string,
  clientId: string,
  tables: { messages: string; conversations: string },
): Promise<DynamoDBDocumentClient> {
  const kept = known.get(clientId);
  if (kept && kept.until > Date.now()) return kept.client;
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: `messages-${clientId}`,
      DurationSeconds: 900,
      Policy: JSON.stringify(policyFor(roleArn, clientId, tables)),
    }),
  );
  if (!Credentials) throw new Error('No credentials came back for the reader role.');
  const client = documentClient({
    credentials: {
      accessKeyId: Credentials.AccessKeyId!,
      secretAccessKey: Credentials.SecretAccessKey!,
      sessionToken: Credentials.SessionToken!,
    },
  });
  known.set(clientId, { client, until: Date.now() + 600_000 });
  return client;
}

function policyFor(roleArn: string, clientId: string, tables: { messages: string; conversations: string }) {
  const account = roleArn.split(':')[4];
  const table = (name: string) => `arn:aws:dynamodb:${process.env.AWS_REGION}:${account}:table/${name}`;
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'dynamodb:Query', Resource: table(tables.messages) },
      {
        Effect: 'Allow',
        Action: 'dynamodb:GetItem',
        Resource: table(tables.conversations),
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [clientId] } },
      },
    ],
  };
}
