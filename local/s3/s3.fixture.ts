import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { startGateway } from '../gateway/gateway.fixture.ts';
import type { Credentials } from '../identity/directory.ts';
import type { Statement } from '../identity/policy.ts';
import { createBuckets } from './buckets.ts';
import { createS3Service } from './s3-service.ts';

const place = { region: 'eu-central-1', accountId: '000000000000' };

export type S3Server = Awaited<ReturnType<typeof startS3>>;

/** S3 behind the real gateway on a free port. `clock.offsetMs` moves its time; `invoked` is what functions were given. */
export async function startS3(folder: string | null = null) {
  const clock = { offsetMs: 0 };
  const now = () => Date.now() + clock.offsetMs;
  const invoked: { functionArn: string; event: unknown }[] = [];
  const failures: string[] = [];
  const buckets = createBuckets({
    folder,
    place,
    async invoke(functionArn, event) {
      const failure = failures.shift() ?? null;
      if (failure === null) invoked.push({ functionArn, event });
      return failure;
    },
    retryAfterMs: [1, 1],
    now,
    log: () => {},
  });
  const signed = [createS3Service(buckets, { region: place.region, now })];
  const logged: object[] = [];
  const log = (line: object) => void logged.push(line);
  const { directory, endpoint, close } = await startGateway({ signed, now, log });
  const clients: S3Client[] = [];

  return {
    endpoint,
    buckets,
    directory,
    clock,
    invoked,
    failures,
    /** What went wrong inside: nothing may. */
    logged,
    /** An unmodified client, the operator's where no credentials are given. */
    client(credentials: Credentials = directory.operator, more: S3ClientConfig = {}): S3Client {
      const client = new S3Client({ endpoint, region: place.region, credentials, maxAttempts: 1, ...more });
      clients.push(client);
      return client;
    },
    /** Credentials of a role that may do this and nothing else. */
    roleThatMay(name: string, ...statements: Omit<Statement, 'Effect'>[]): Credentials {
      const roleArn = directory.putRole(name, { Statement: [] });
      const Statement = statements.map((statement) => ({ Effect: 'Allow' as const, ...statement }));
      directory.putPolicy(name, 'given', { Statement });
      return directory.credentialsFor(roleArn, 'session');
    },
    async close(): Promise<void> {
      for (const client of clients) client.destroy();
      await close();
      await buckets.close();
    },
  };
}

/** The name of the error a call ends with, or `done`. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: Error) => error.name,
  );
