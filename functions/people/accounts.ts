import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
  paginateListUsersInGroup,
  UsernameExistsException,
  UserNotFoundException,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Account } from '../../domain/people/account.ts';
import { groupOf } from '../../domain/people/account.ts';
import { PLATFORM } from '../../domain/stats/period.ts';

/** What an invitation says, and with which password. */
export interface Invitation {
  temporaryPassword: string;
  language: string;
  /** The company, for its staff. */
  companyName: string | null;
  /** The address of who invites; null where a command does. */
  invitedBy: string | null;
}

export type Accounts = ReturnType<typeof accountsOf>;

/** The accounts of the user pool. Everything here can be done again, and then changes nothing. */
export function accountsOf(cognito: CognitoIdentityProviderClient, UserPoolId: string) {
  const named = (Username: string) => ({ UserPoolId, Username });

  async function invite(email: string, clientId: string, invitation: Invitation): Promise<void> {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'locale', Value: invitation.language },
      { Name: 'custom:role', Value: clientId === PLATFORM ? 'owner' : 'client' },
      ...(clientId === PLATFORM ? [] : [{ Name: 'custom:client_id', Value: clientId }]),
    ];
    await cognito.send(
      new AdminCreateUserCommand({
        ...named(email),
        UserAttributes,
        TemporaryPassword: invitation.temporaryPassword,
        DesiredDeliveryMediums: ['EMAIL'],
        ClientMetadata: mailed(invitation),
      }),
    );
  }

  return {
    /** What the pool knows of an address; null where it knows nobody. `groups` costs a second call. */
    async read(email: string, { groups = true } = {}): Promise<Account | null> {
      try {
        const [user, { Groups = [] }] = await Promise.all([
          cognito.send(new AdminGetUserCommand(named(email))),
          groups ? cognito.send(new AdminListGroupsForUserCommand(named(email))) : { Groups: [] },
        ]);
        return {
          ...whoIs(user.UserAttributes ?? []),
          groups: Groups.map(({ GroupName }) => GroupName!),
          enabled: user.Enabled ?? false,
          accepted: user.UserStatus === 'CONFIRMED',
          mfa: (user.UserMFASettingList ?? []).length > 0,
        };
      } catch (error) {
        if (error instanceof UserNotFoundException) return null;
        throw error;
      }
    },

    /** Makes the account, which mails the invitation. False where the address has one already. */
    async create(email: string, clientId: string, invitation: Invitation): Promise<boolean> {
      try {
        await invite(email, clientId, invitation);
        return true;
      } catch (error) {
        if (error instanceof UsernameExistsException) return false;
        throw error;
      }
    },

    /** Mails the invitation again, with a new password; only to somebody who has not accepted yet. */
    async resend(email: string, invitation: Invitation): Promise<void> {
      await cognito.send(
        new AdminCreateUserCommand({
          ...named(email),
          TemporaryPassword: invitation.temporaryPassword,
          MessageAction: 'RESEND',
          DesiredDeliveryMediums: ['EMAIL'],
          ClientMetadata: mailed(invitation),
        }),
      );
    },

    /** Into the group that decides what the person sees. */
    async join(email: string, clientId: string): Promise<void> {
      await cognito.send(new AdminAddUserToGroupCommand({ ...named(email), GroupName: groupOf(clientId) }));
    },

    /** No sign-in any more, and every session ends. */
    async disable(email: string): Promise<void> {
      await cognito.send(new AdminDisableUserCommand(named(email)));
      await cognito.send(new AdminUserGlobalSignOutCommand(named(email)));
    },

    async enable(email: string): Promise<void> {
      await cognito.send(new AdminEnableUserCommand(named(email)));
    },

    /** Every session ends before the account goes: what is deleted cannot be signed out any more. */
    async remove(email: string): Promise<void> {
      try {
        await this.disable(email);
        await cognito.send(new AdminDeleteUserCommand(named(email)));
      } catch (error) {
        if (!(error instanceof UserNotFoundException)) throw error;
      }
    },

    /** Sign-in asks for the password alone, and who had the phone is signed out. */
    async resetMfa(email: string): Promise<void> {
      const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
      await cognito.send(new AdminSetUserMFAPreferenceCommand({ ...named(email), SoftwareTokenMfaSettings }));
      await cognito.send(new AdminUserGlobalSignOutCommand(named(email)));
    },

    /** The addresses in a group with the client that each names. Reads the whole group. */
    async inGroup(GroupName: string): Promise<{ email: string; clientId: string | null }[]> {
      const found: { email: string; clientId: string | null }[] = [];
      for await (const { Users } of paginateListUsersInGroup({ client: cognito }, { UserPoolId, GroupName }))
        found.push(...(Users ?? []).map(({ Attributes }) => whoIs(Attributes ?? [])));
      return found;
    },
  };
}

function whoIs(attributes: AttributeType[]): { sub: string; email: string; clientId: string | null } {
  const value = (name: string) => attributes.find(({ Name }) => Name === name)?.Value;
  return {
    sub: value('sub') ?? '',
    email: (value('email') ?? '').toLowerCase(),
    clientId: value('custom:client_id') || null,
  };
}

/** What Cognito hands to the function that writes the mail. */
function mailed({ language, companyName, invitedBy }: Invitation): Record<string, string> {
  return { language, companyName: companyName ?? '', invitedBy: invitedBy ?? '' };
}
