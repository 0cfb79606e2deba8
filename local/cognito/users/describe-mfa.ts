import type { User } from '../state/types.ts';

/** The second factors of a user, as GetUser and AdminGetUser tell them. */
export function describeMfa(user: User): { UserMFASettingList?: string[]; PreferredMfaSetting?: string } {
  if (!user.totp?.enabled) return {};
  return {
    UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    ...(user.totp.preferred && { PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' }),
  };
}
