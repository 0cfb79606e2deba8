import type { ClientInput } from '../../cognito/cognito.ts';
import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** An app client of a user pool. */
export const userPoolClient: ResourceHandler = async (properties, cloud, { stackName, logicalId }) => {
  const { UserPoolId, ...wanted } = properties as unknown as Omit<ClientInput, 'poolId' | 'clientId'> & {
    UserPoolId: string;
  };
  const clientId = generatedId(26, stackName, logicalId);
  await cloud.cognito.createClient({ ...wanted, clientId, poolId: UserPoolId });
  return {
    id: clientId,
    attributes: { ClientId: clientId },
    remove: () => cloud.cognito.removeClient(UserPoolId, clientId),
  };
};
