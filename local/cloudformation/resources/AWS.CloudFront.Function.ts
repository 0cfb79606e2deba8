import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** Code that sees each request at the edge. */
export const edgeFunction: ResourceHandler = (properties, { place, hosting }, { stackName, logicalId }) => {
  const name = String(properties['Name'] ?? generatedName(stackName, logicalId, 64));
  const arn = `arn:aws:cloudfront::${place.accountId}:function/${name}`;
  hosting.edgeFunctions.set(arn, String(properties['FunctionCode']));
  return {
    id: arn,
    attributes: { FunctionARN: arn, 'FunctionMetadata.FunctionARN': arn, Stage: 'LIVE' },
    remove: () => void hosting.edgeFunctions.delete(arn),
  };
};
