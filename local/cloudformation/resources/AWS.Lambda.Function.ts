import { generatedName } from '../generated-id.ts';
import { TemplateError } from '../evaluate.ts';
import { localEnvironment } from '../local-environment.ts';
import type { ResourceHandler } from '../resource.ts';

interface FunctionProperties {
  FunctionName?: string;
  Handler: string;
  Runtime: string;
  Role: string;
  Code: { S3Key?: string; ZipFile?: string };
  Environment?: { Variables?: Record<string, string> };
  Timeout?: number;
  MemorySize?: number;
}

/** A function, run from its asset's folder. Other runtimes than Node are CDK's own helpers and are never called here. */
export const lambdaFunction: ResourceHandler = async (
  properties,
  cloud,
  { stackName, logicalId, assetFolder },
) => {
  const wanted = properties as unknown as FunctionProperties;
  const name = wanted.FunctionName ?? generatedName(stackName, logicalId, 64);
  const arn = `arn:aws:lambda:${cloud.place.region}:${cloud.place.accountId}:function:${name}`;
  if (!cloud.directory.isTrustedBy(wanted.Role, 'lambda.amazonaws.com'))
    throw new TemplateError('The role defined for the function cannot be assumed by Lambda.');
  const runs = wanted.Runtime.startsWith('nodejs') && wanted.Code.S3Key !== undefined;
  await cloud.functions.define({
    name,
    arn,
    roleArn: wanted.Role,
    folder: runs ? assetFolder(wanted.Code.S3Key!) : null,
    handler: wanted.Handler,
    environment: localEnvironment(wanted.Environment?.Variables ?? {}, cloud),
    timeoutSeconds: Number(wanted.Timeout ?? 3),
    memoryMegabytes: Number(wanted.MemorySize ?? 128),
  });
  return { id: name, attributes: { Arn: arn }, remove: () => cloud.functions.remove(name) };
};
