import type { User } from '../state/types.ts';

/** Cognito's UserType, as lists and AdminCreateUser give it. Times are epoch seconds. */
export function describeUser(user: User, only?: string[]) {
  return {
    Username: user.sub,
    Attributes: attributeList(user).filter(({ Name }) => !only || only.includes(Name)),
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** Every attribute, `sub` first, for administrators. */
export function attributeList(user: User): { Name: string; Value: string }[] {
  return [['sub', user.sub], ...Object.entries(user.attributes)].map(([Name, Value]) => ({
    Name: Name!,
    Value: Value!,
  }));
}
