import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { passwordClientId, poolId, type Served } from './serve-cognito.ts';

export const PASSWORD = 'Zielona-Brama-2026';

/** A user with a password of their own, a verified address and a group. */
export async function aUser(
  { admin }: Pick<Served, 'admin'>,
  email: string,
  { group = 'clients', company = 'stride-services' } = {},
): Promise<string> {
  const created = await admin.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'custom:client_id', Value: company },
      ],
    }),
  );
  await admin.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: poolId,
      Username: email,
      Password: PASSWORD,
      Permanent: true,
    }),
  );
  await admin.send(new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username: email, GroupName: group }));
  return created.User!.Username!;
}

export interface Tokens {
  IdToken: string;
  AccessToken: string;
  RefreshToken: string;
}

/** Tokens by the client that may send passwords, where the way of signing in is not what is tested. */
export async function tokensOf({ cognito }: Pick<Served, 'cognito'>, email: string, password = PASSWORD) {
  const answer = await cognito.handle(
    'InitiateAuth',
    {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: passwordClientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    },
    { signed: false },
  );
  if (answer.status !== 200) throw Object.assign(new Error('not signed in'), { answer });
  return (answer.body as { AuthenticationResult: Tokens }).AuthenticationResult;
}

/** Calls an operation as anybody may, unsigned; the answer's status and body. */
export function calling({ cognito }: Pick<Served, 'cognito'>) {
  return async (operation: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await cognito.handle(operation, body, { signed: false });
    return { status: answer.status, ...(answer.body as object) };
  };
}
