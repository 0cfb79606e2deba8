import type { PolicyDocument } from '../../identity/policy.ts';
import type { ResourceHandler } from '../resource.ts';

interface QueuePolicyProperties {
  /** URLs. */
  Queues: string[];
  PolicyDocument: PolicyDocument;
}

/** What queues themselves say of who may do what with them. */
export const queuePolicy: ResourceHandler = (properties, { place, directory }, { stackName, logicalId }) => {
  const { Queues, PolicyDocument } = properties as unknown as QueuePolicyProperties;
  const id = `${stackName}-${logicalId}`;
  const arns = Queues.map(
    (url) => `arn:aws:sqs:${place.region}:${place.accountId}:${url.slice(url.lastIndexOf('/') + 1)}`,
  );
  for (const arn of arns) directory.putResourcePolicy(arn, id, PolicyDocument);
  return { id, remove: () => arns.forEach((arn) => directory.removeResourcePolicy(arn, id)) };
};
