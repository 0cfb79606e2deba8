import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** What a deployed stack tells of itself, by the names of its outputs. */
export async function stackOutputs(
  access: ConstructorParameters<typeof CloudFormationClient>[0],
  StackName: string,
): Promise<Record<string, string>> {
  const client = new CloudFormationClient(access ?? {});
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  } finally {
    client.destroy();
  }
}
