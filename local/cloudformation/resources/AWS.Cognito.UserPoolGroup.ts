import type { ResourceHandler } from '../resource.ts';

/** A group of a user pool. */
export const userPoolGroup: ResourceHandler = async (properties, cloud) => {
  const { UserPoolId, GroupName, Description } = properties as Record<string, string>;
  await cloud.cognito.createGroup({
    poolId: UserPoolId!,
    name: GroupName!,
    ...(Description ? { description: Description } : {}),
  });
  return { id: GroupName!, remove: () => cloud.cognito.removeGroup(UserPoolId!, GroupName!) };
};
