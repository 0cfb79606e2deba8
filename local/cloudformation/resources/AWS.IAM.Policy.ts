import type { PolicyDocument } from '../../identity/policy.ts';
import type { ResourceHandler } from '../resource.ts';

interface PolicyProperties {
  PolicyName: string;
  PolicyDocument: PolicyDocument;
  Roles?: string[];
}

/** An inline policy, put on its roles. */
export const policy: ResourceHandler = (properties, { directory }) => {
  const { PolicyName, PolicyDocument, Roles = [] } = properties as unknown as PolicyProperties;
  for (const role of Roles) directory.putPolicy(role, PolicyName, PolicyDocument);
  return {
    id: PolicyName,
    attributes: { Id: PolicyName },
    remove: () => Roles.forEach((role) => directory.removePolicy(role, PolicyName)),
  };
};
