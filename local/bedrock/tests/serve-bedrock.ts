import { BedrockRuntimeClient, type BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { createDirectory, type Credentials } from '../../identity/directory.ts';
import type { PolicyDocument } from '../../identity/policy.ts';
import { createBedrock } from '../bedrock.ts';
import type { BedrockOptions } from '../options.ts';

export const HAIKU = 'eu.anthropic.claude-haiku-4-5-20251001-v1:0';
export const HAIKU_BASE = 'anthropic.claude-haiku-4-5-20251001-v1:0';

const PLACE = { region: 'eu-central-1', accountId: '000000000000' };

/** The service on a port of its own, and unmodified clients of it, with a clock that tests can move. */
export async function serveBedrock(overrides: Partial<BedrockOptions> = {}) {
  const clock = { ahead: 0 };
  const logged: object[] = [];
  const now = () => Date.now() + clock.ahead;
  const directory = createDirectory({ accountId: PLACE.accountId, now });
  const bedrock = createBedrock({
    directory,
    place: PLACE,
    now,
    log: (line) => void logged.push(line),
    ...overrides,
  });
  const port = await bedrock.listen(0);
  const clients: BedrockRuntimeClient[] = [];
  const clientWith = (credentials: Credentials, more: BedrockRuntimeClientConfig = {}) => {
    const client = new BedrockRuntimeClient({
      region: PLACE.region,
      endpoint: `http://127.0.0.1:${port}`,
      maxAttempts: 1,
      credentials,
      ...more,
    });
    clients.push(client);
    return client;
  };
  return {
    bedrock,
    port,
    clock,
    logged,
    clientWith,
    client: clientWith(directory.operator),
    operator: directory.operator,
    /** A client that signs as a role with these statements. */
    clientOf(role: string, policy: PolicyDocument) {
      const arn = directory.putRole(role, { Statement: [] });
      directory.putPolicy(role, 'policy', policy);
      return clientWith(directory.credentialsFor(arn, role));
    },
    async close() {
      for (const client of clients) client.destroy();
      await bedrock.close();
    },
  };
}

export type ServedBedrock = Awaited<ReturnType<typeof serveBedrock>>;
