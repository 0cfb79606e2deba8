import type { Statement } from '../../identity/policy.ts';
import { functionName } from '../../lambda/functions.ts';
import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

interface PermissionProperties {
  FunctionName: string;
  Action: string;
  Principal: string;
  SourceArn?: string;
  SourceAccount?: string;
  FunctionUrlAuthType?: 'NONE' | 'AWS_IAM';
}

/** A statement in a function's own policy: who may call it, from where; and whether anybody may by its URL. */
export const lambdaPermission: ResourceHandler = (
  properties,
  { directory, functions, functionUrls },
  { stackName, logicalId },
) => {
  const wanted = properties as unknown as PermissionProperties;
  const name = functionName(wanted.FunctionName);
  const arn = functions.find(name)?.arn;
  if (!arn) throw new TemplateError(`${logicalId}: there is no function ${name}.`);
  const id = `${stackName}-${logicalId}`;
  directory.putResourcePolicy(arn, id, { Version: '2012-10-17', Statement: statementOf(wanted, arn) });
  const opens =
    wanted.Principal === '*' &&
    wanted.Action === 'lambda:InvokeFunctionUrl' &&
    wanted.FunctionUrlAuthType === 'NONE';
  if (opens) functionUrls.allowAnybody(name);
  return {
    id,
    remove() {
      directory.removeResourcePolicy(arn, id);
      if (opens) functionUrls.forbidAnybody(name);
    },
  };
};

function statementOf(wanted: PermissionProperties, Resource: string): Statement {
  const { Action, Principal, SourceArn, SourceAccount, FunctionUrlAuthType } = wanted;
  return {
    Effect: 'Allow',
    Action,
    Resource,
    Principal: principalOf(Principal),
    Condition: {
      ...(SourceArn ? { ArnLike: { 'aws:SourceArn': SourceArn } } : {}),
      StringEquals: {
        ...(SourceAccount ? { 'aws:SourceAccount': SourceAccount } : {}),
        ...(FunctionUrlAuthType ? { 'lambda:FunctionUrlAuthType': FunctionUrlAuthType } : {}),
      },
    },
  };
}

function principalOf(principal: string): unknown {
  if (principal === '*') return '*';
  return /^[\w-]+(\.[\w-]+)+$/.test(principal) ? { Service: principal } : { AWS: principal };
}
