import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A group of logs: here only a name that policies speak of. */
export const logGroup: ResourceHandler = (properties, { place }, { stackName, logicalId }) => {
  const name = String(properties['LogGroupName'] ?? generatedName(stackName, logicalId, 512));
  return {
    id: name,
    attributes: { Arn: `arn:aws:logs:${place.region}:${place.accountId}:log-group:${name}:*` },
  };
};
