import { functionName } from '../../lambda/functions.ts';
import type { ResourceHandler } from '../resource.ts';

interface PermissionProperties {
  FunctionName: string;
  Action: string;
  Principal: string;
  FunctionUrlAuthType?: 'NONE' | 'AWS_IAM';
}

/** Who may call a function. Only "anybody, by its URL" changes anything here: services of this machine just call. */
export const lambdaPermission: ResourceHandler = (properties, { functionUrls }, { stackName, logicalId }) => {
  const wanted = properties as unknown as PermissionProperties;
  const name = functionName(wanted.FunctionName);
  const opens =
    wanted.Principal === '*' &&
    wanted.Action === 'lambda:InvokeFunctionUrl' &&
    wanted.FunctionUrlAuthType === 'NONE';
  if (opens) functionUrls.allowAnybody(name);
  return {
    id: `${stackName}-${logicalId}`,
    ...(opens ? { remove: () => functionUrls.forbidAnybody(name) } : {}),
  };
};
