import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import type { Pool, User } from '../state/types.ts';

/** Cognito's names for what calls a function: the part before the underscore is the trigger's. */
export type TriggerSource =
  | 'TokenGeneration_Authentication'
  | 'TokenGeneration_NewPasswordChallenge'
  | 'TokenGeneration_RefreshTokens'
  | 'CustomMessage_AdminCreateUser'
  | 'CustomMessage_UpdateUserAttribute'
  | 'CustomMessage_VerifyUserAttribute';

interface Called {
  pool: Pool;
  user: User;
  /** The app client; Cognito says `CLIENT_ID_NOT_APPLICABLE` for what an administrator does. */
  clientId?: string;
  source: TriggerSource;
  /** Beside the user's attributes. */
  request: object;
  /** As the function is given it, to be filled in. */
  response: object;
}

/**
 * Calls a pool's function with Cognito's own event and gives what it answered as `response`. As in AWS, one that fails
 * or answers something else stops what it was called for.
 */
export async function runTrigger(
  { options }: Context,
  functionArn: string,
  { pool, user, clientId, source, request, response }: Called,
): Promise<Record<string, unknown>> {
  const name = source.startsWith('TokenGeneration') ? 'PreTokenGeneration' : 'CustomMessage';
  const event = {
    version: '1',
    triggerSource: source,
    region: options.region,
    userPoolId: pool.id,
    userName: user.sub,
    callerContext: {
      awsSdkVersion: 'aws-sdk-unknown-unknown',
      clientId: clientId ?? 'CLIENT_ID_NOT_APPLICABLE',
    },
    request: {
      userAttributes: { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes },
      ...request,
    },
    response,
  };
  if (!options.invoke) throw new CognitoError('UnexpectedLambdaException', `${name} cannot be called here.`);
  let answer: unknown;
  try {
    answer = await options.invoke(functionArn, pool.id, event);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw Object.assign(
      new CognitoError('UserLambdaValidationException', `${name} failed with error ${said}.`),
      { cause },
    );
  }
  const given = (answer as { response?: unknown } | null)?.response;
  if (typeof given !== 'object' || given === null)
    throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  return given as Record<string, unknown>;
}
