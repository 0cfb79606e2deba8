import { createDirectory, type Credentials } from '../identity/directory.ts';
import type { Statement } from '../identity/policy.ts';
import { listen } from '../http/listen.ts';
import { createGateway, gatewayServer } from './gateway.ts';
import type { OpenService, SignedService } from './service.ts';

/** A gateway of a test's own, with these services only. */
export async function startGateway({
  signed = [],
  open = [],
  now = Date.now,
  log = () => {},
}: {
  signed?: SignedService[];
  open?: OpenService[];
  now?: () => number;
  log?: (line: object) => void;
}) {
  const directory = createDirectory({ accountId: '000000000000', now });
  const server = gatewayServer();
  const { close } = createGateway(server, { directory, signed, open, now, log });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  let roles = 0;
  return {
    endpoint,
    directory,
    close,
    /** What an SDK client needs to call it, as the operator unless told otherwise. */
    settings: (credentials: Credentials = directory.operator) => ({
      endpoint,
      region: 'eu-central-1',
      credentials,
      maxAttempts: 1,
    }),
    /** Credentials of a new role that may do just this. */
    credentialsOf(...statements: Statement[]): Credentials {
      const name = `role${++roles}`;
      const arn = directory.putRole(name, { Statement: [] });
      directory.putPolicy(name, 'own', { Statement: statements });
      return directory.credentialsFor(arn, 'test');
    },
  };
}
