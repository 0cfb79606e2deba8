import { randomUUID } from 'node:crypto';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { documentClient } from '../../lib/dynamodb.ts';
import { runningPlatform } from '../../lib/running-platform.ts';
import { clientsOf } from '../clients.ts';

/** Whoever types a command has the account's credentials: the audit knows no more of who it was. */
export const COMMAND = { id: 'command', email: null, isOwner: true } as const;

export type Opened = Awaited<ReturnType<typeof open>>;

/** The platform that a command speaks to: the local one that is running, or AWS by the shell's credentials. */
export async function open({ data, aws }: { data: string; aws: boolean }) {
  const { region, endpoint, credentials, tables } = runningPlatform({ dataFolder: data, aws });
  const access = { region, endpoint, credentials };
  const client = documentClient(access);
  const named = (name: string) => tables[name] ?? name;
  const { Account } = await new STSClient(access).send(new GetCallerIdentityCommand({}));
  const parts = {
    client,
    tables: {
      registry: named('clients_registry'),
      audit: named('platform_audit'),
      stats: named('aggregated_stats'),
    },
    account: Account!,
    region,
    now: Date.now,
    newId: randomUUID,
  };
  return {
    ...parts,
    named,
    cloudformation: new CloudFormationClient(access),
    clients: clientsOf(parts, COMMAND),
  };
}
