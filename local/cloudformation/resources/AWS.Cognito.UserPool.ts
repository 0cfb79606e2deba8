import type { PoolInput } from '../../cognito/cognito.ts';
import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A user pool, with the functions that it asks. */
export const userPool: ResourceHandler = async (properties, cloud, { stackName, logicalId }) => {
  const { region, accountId } = cloud.place;
  const id = `${region}_${generatedId(9, stackName, logicalId)}`;
  await cloud.cognito.createPool({ ...(properties as unknown as Omit<PoolInput, 'id'>), id });
  return {
    id,
    attributes: {
      Arn: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${id}`,
      UserPoolId: id,
      ProviderName: `cognito-idp.${region}.amazonaws.com/${id}`,
      ProviderURL: `${cloud.endpointUrl}/${id}`,
    },
    remove() {
      if (properties['DeletionProtection'] === 'ACTIVE')
        throw new Error(
          'The user pool cannot be deleted because deletion protection is activated. ' +
            'Deletion protection must be inactivated first.',
        );
      return cloud.cognito.removePool(id);
    },
  };
};
