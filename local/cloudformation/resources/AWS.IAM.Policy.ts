import type { PolicyDocument } from '../../identity/policy.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface PolicyProperties {
  PolicyName?: string;
  ManagedPolicyName?: string;
  PolicyDocument: PolicyDocument;
  Roles?: string[];
}

/** A policy, inline or managed, put on its roles. */
export const policy: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as PolicyProperties;
  const name = wanted.PolicyName ?? wanted.ManagedPolicyName ?? generatedName(stackName, logicalId, 128);
  for (const roleName of wanted.Roles ?? []) cloud.directory.putPolicy(roleName, name, wanted.PolicyDocument);
  const arn = `arn:aws:iam::${cloud.place.accountId}:policy/${name}`;
  return { id: wanted.PolicyName ? name : arn, attributes: { PolicyArn: arn, Id: name } };
};
