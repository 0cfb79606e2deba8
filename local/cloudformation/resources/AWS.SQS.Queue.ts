import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A queue that dead letters are sent to. */
export const queue: ResourceHandler = (properties, { place }, { stackName, logicalId }) => {
  const name = String(properties['QueueName'] ?? generatedName(stackName, logicalId, 80));
  return {
    id: `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${name}`,
    attributes: { Arn: `arn:aws:sqs:${place.region}:${place.accountId}:${name}`, QueueName: name },
  };
};
