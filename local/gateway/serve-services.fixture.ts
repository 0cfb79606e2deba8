import { createDirectory, type Directory } from '../identity/directory.ts';
import { listen } from '../http/listen.ts';
import { createGateway, gatewayServer } from './gateway.ts';
import type { SignedService } from './service.ts';

/** A gateway in front of a few services, for tests with unmodified clients: where it is, and who may sign. */
export async function serveServices(servicesOf: (directory: Directory) => SignedService[]) {
  const directory = createDirectory({ accountId: '000000000000', now: Date.now });
  const server = gatewayServer();
  const { close } = createGateway(server, {
    directory,
    signed: servicesOf(directory),
    open: [],
    now: Date.now,
    log: () => {},
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  return {
    directory,
    /** Configuration of a client that may do all. */
    operator: { endpoint, region: 'eu-central-1', credentials: directory.operator },
    /** Configuration of a client that may do what is said here. */
    as(roleName: string, ...statements: { Action: string; Resource: string }[]) {
      const roleArn = directory.putRole(roleName, { Statement: [] });
      const Statement = statements.map((statement) => ({ Effect: 'Allow' as const, ...statement }));
      directory.putPolicy(roleName, 'policy', { Statement });
      const credentials = directory.credentialsFor(roleArn, roleName);
      return { endpoint, region: 'eu-central-1', credentials };
    },
    close,
  };
}
