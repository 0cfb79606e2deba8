import {
  CloudFormationClient,
  DescribeStacksCommand,
  UpdateStackCommand,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import type { Stack } from '../../local/stack.ts';
import { access } from './client.ts';

const StackName = 'StridePanelData';

/** Switches on a running platform what is on in AWS: owners see nothing without a second factor. As one would there. */
export async function setOwnersNeedTotp(stack: Stack, isNeeded: boolean): Promise<void> {
  const client = new CloudFormationClient(access(stack));
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  const Parameters = Stacks![0]!.Parameters!.map(({ ParameterKey, ParameterValue }) => ({
    ParameterKey,
    ParameterValue: ParameterKey === 'OwnersNeedTotp' ? String(isNeeded) : ParameterValue,
  }));
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  await client.send(
    new UpdateStackCommand({ StackName, UsePreviousTemplate: true, Parameters, Capabilities }),
  );
  await waitUntilStackUpdateComplete({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { StackName });
  client.destroy();
}
