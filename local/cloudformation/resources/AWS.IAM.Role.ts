import type { PolicyDocument } from '../../identity/policy.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface RoleProperties {
  RoleName?: string;
  AssumeRolePolicyDocument: PolicyDocument;
  Policies?: { PolicyName: string; PolicyDocument: PolicyDocument }[];
}

/** A role with its inline policies. AWS's managed policies only add logs and metrics, which are not checked here. */
export const role: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as RoleProperties;
  const name = wanted.RoleName ?? generatedName(stackName, logicalId, 64);
  const arn = cloud.directory.putRole(name, wanted.AssumeRolePolicyDocument);
  for (const { PolicyName, PolicyDocument } of wanted.Policies ?? [])
    cloud.directory.putPolicy(name, PolicyName, PolicyDocument);
  return { id: name, attributes: { Arn: arn, RoleId: name }, remove: () => cloud.directory.removeRole(name) };
};
