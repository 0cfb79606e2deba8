import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** A statement of a session policy; see allow.ts. */
export interface Statement {
  Effect: 'Allow';
  Action: string[];
  Resource: string;
  Condition?: Record<string, Record<string, string[]>>;
}

/** What AWS clients take as their `credentials`: a session, asked for when there is none and when one is about to end. */
export type NarrowCredentials = () => Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}>;

const sts = new STSClient({});
const known = new Map<string, unknown>();

/**
 * A client made with credentials that may do what the statements say for one client and nothing else: the role may reach
 * every client, but a session of it is narrowed in the moment it is made. A session lasts fifteen minutes; asked for
 * anything in its last five, the AWS client takes a new one first. So what takes longer goes on, and what a session has
 * signed is good for five minutes at least.
 */
export function narrowed<Client>(
  roleArn: string,
  clientId: string,
  statements: Statement[],
  make: (credentials: NarrowCredentials) => Client,
): Client {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const key = `${clientId} ${Policy}`;
  if (!known.has(key))
    known.set(
      key,
      make(() => takeSession(roleArn, clientId, Policy)),
    );
  return known.get(key) as Client;
}

async function takeSession(RoleArn: string, clientId: string, Policy: string) {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: `client-${clientId}`, DurationSeconds: 900, Policy }),
  );
  if (!Credentials) throw new Error('No credentials came back for the role.');
  return {
    accessKeyId: Credentials.AccessKeyId!,
    secretAccessKey: Credentials.SecretAccessKey!,
    sessionToken: Credentials.SessionToken!,
    expiration: Credentials.Expiration!,
  };
}
