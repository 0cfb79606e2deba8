import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../lib/dynamodb.ts';

/** One thing that a narrowed session may do with a table. */
export interface Access {
  action: 'dynamodb:GetItem' | 'dynamodb:Query';
  table: string;
  /** In a table that clients share: the one whose rows may be read. */
  rowsOf?: string;
}

const sts = new STSClient({});
const known = new Map<string, { client: DynamoDBDocumentClient; until: number }>();

/**
 * A document client that may do what is said here for one client and nothing else: the reader role may read every
 * client's table, but its credentials are narrowed in the moment they are made. Kept for ten of their fifteen minutes.
 */
export async function narrowedClient(
  roleArn: string,
  clientId: string,
  accesses: Access[],
): Promise<DynamoDBDocumentClient> {
  const Policy = JSON.stringify(policyFor(roleArn, accesses));
  const kept = known.get(`${clientId} ${Policy}`);
  if (kept && kept.until > Date.now()) return kept.client;
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: `messages-${clientId}`,
      DurationSeconds: 900,
      Policy,
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
  known.set(`${clientId} ${Policy}`, { client, until: Date.now() + 600_000 });
  return client;
}

function policyFor(roleArn: string, accesses: Access[]) {
  const account = roleArn.split(':')[4];
  return {
    Version: '2012-10-17',
    Statement: accesses.map(({ action, table, rowsOf }) => ({
      Effect: 'Allow',
      Action: action,
      Resource: `arn:aws:dynamodb:${process.env.AWS_REGION}:${account}:table/${table}`,
      ...(rowsOf ? { Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [rowsOf] } } } : {}),
    })),
  };
}
