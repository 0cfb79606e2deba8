import { randomUUID } from 'node:crypto';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { documentClient } from '../../lib/dynamodb.ts';
import { runningPlatform } from '../../lib/running-platform.ts';
import { requestsOf } from '../../provisioning-requests/requests.ts';
import { clientsOf } from '../clients.ts';

/** Whoever types a command has the account's credentials: the audit knows no more of who it was. */
export const COMMAND = { id: 'command', email: null, isOwner: true } as const;

const PLATFORM_STACK = 'StridePanelApi';

export type Opened = Awaited<ReturnType<typeof open>>;

/** The platform that a command speaks to: the local one that is running, or AWS by the shell's credentials. */
export async function open({ data, aws }: { data: string; aws: boolean }) {
  const { region, endpoint, credentials, tables } = runningPlatform({ dataFolder: data, aws });
  const access = { region, endpoint, credentials };
  const client = documentClient(access);
  const named = (name: string) => tables[name] ?? name;
  const { Account } = await new STSClient(access).send(new GetCallerIdentityCommand({}));
  const cloudformation = new CloudFormationClient(access);
  const templateVersion = await currentTemplate(cloudformation);
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
    cloudformation,
    templateVersion,
    clients: clientsOf(parts, COMMAND),
    requests: requestsOf({ ...parts, templateVersion }, COMMAND),
  };
}

/** The platform says which template its clients are to have. */
async function currentTemplate(client: CloudFormationClient): Promise<string> {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: PLATFORM_STACK }));
  const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ClientTemplateVersion');
  if (!output?.OutputValue) throw new Error(`The stack ${PLATFORM_STACK} is an older one. Deploy it first.`);
  return output.OutputValue;
}
