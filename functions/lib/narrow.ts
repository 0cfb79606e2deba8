import { AssumeRoleCommand, STSClient, type Credentials } from '@aws-sdk/client-sts';

/** A statement of a session policy; see allow.ts. */
export interface Statement {
  Effect: 'Allow';
  Action: string[];
  Resource: string;
  Condition?: Record<string, Record<string, string[]>>;
}

/** What AWS clients take as their `credentials`. */
export interface NarrowCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

const sts = new STSClient({});
const known = new Map<string, { client: unknown; until: number }>();

/**
 * A client made with credentials that may do what the statements say for one client and nothing else: the role may reach
 * every client, but a session of it is narrowed in the moment it is made. Kept for ten of its fifteen minutes.
 */
export async function narrowed<Client>(
  roleArn: string,
  clientId: string,
  statements: Statement[],
  make: (credentials: NarrowCredentials) => Client,
): Promise<Client> {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const kept = known.get(`${clientId} ${Policy}`);
  if (kept && kept.until > Date.now()) return kept.client as Client;
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: `client-${clientId}`,
      DurationSeconds: 900,
      Policy,
    }),
  );
  const client = make(usable(Credentials));
  known.set(`${clientId} ${Policy}`, { client, until: Date.now() + 600_000 });
  return client;
}

function usable(credentials: Credentials | undefined): NarrowCredentials {
  if (!credentials) throw new Error('No credentials came back for the role.');
  return {
    accessKeyId: credentials.AccessKeyId!,
    secretAccessKey: credentials.SecretAccessKey!,
    sessionToken: credentials.SessionToken!,
  };
}
