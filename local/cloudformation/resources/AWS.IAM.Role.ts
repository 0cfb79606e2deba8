import type { PolicyDocument } from '../../identity/policy.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface RoleProperties {
  RoleName?: string;
  AssumeRolePolicyDocument: PolicyDocument;
  Policies?: { PolicyName: string; PolicyDocument: PolicyDocument }[];
  ManagedPolicyArns?: string[];
  PermissionsBoundary?: string;
  MaxSessionDuration?: number;
}

/** A role with its inline policies, the managed ones attached to it, and its bound. */
export const role: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as RoleProperties;
  const name = wanted.RoleName ?? generatedName(stackName, logicalId, 64);
  const arn = cloud.directory.putRole(name, wanted.AssumeRolePolicyDocument, {
    inline: Object.fromEntries(
      (wanted.Policies ?? []).map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument]),
    ),
    managedPolicyArns: wanted.ManagedPolicyArns ?? [],
    boundaryArn: wanted.PermissionsBoundary,
    maxSessionSeconds: Number(wanted.MaxSessionDuration ?? 3_600),
  });
  return { id: name, attributes: { Arn: arn, RoleId: name }, remove: () => cloud.directory.removeRole(name) };
};
