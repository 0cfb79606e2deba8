import type { PolicyDocument } from '../../identity/policy.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface ManagedPolicyProperties {
  ManagedPolicyName?: string;
  PolicyDocument: PolicyDocument;
  Roles?: string[];
}

/** A policy with an ARN of its own: roles have it attached, or are bounded by it. */
export const managedPolicy: ResourceHandler = (
  properties,
  { place, directory },
  { stackName, logicalId },
) => {
  const wanted = properties as unknown as ManagedPolicyProperties;
  const name = wanted.ManagedPolicyName ?? generatedName(stackName, logicalId, 128);
  const arn = `arn:aws:iam::${place.accountId}:policy/${name}`;
  directory.putManagedPolicy(arn, wanted.PolicyDocument);
  for (const role of wanted.Roles ?? []) directory.attachManagedPolicy(role, arn);
  return { id: arn, attributes: { PolicyArn: arn }, remove: () => directory.removeManagedPolicy(arn) };
};
