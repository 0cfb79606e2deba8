import type { Context } from '../context.ts';
import type { TriggerSource } from '../triggers/run-trigger.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { openChallenge } from './open-challenge.ts';
import type { SignIn } from './sign-in.ts';

/** Asks for the code of an authenticator app where there is one (or must be one), else gives the tokens. */
export async function afterFirstFactor(context: Context, signIn: SignIn, trigger: TriggerSource) {
  const { user, pool } = signIn;
  if (pool.settings.mfa !== 'OFF' && user.totp?.enabled) {
    const device = user.totp.deviceName;
    return openChallenge(
      context,
      signIn,
      'SOFTWARE_TOKEN_MFA',
      device ? { FRIENDLY_DEVICE_NAME: device } : {},
    );
  }
  if (pool.settings.mfa === 'ON') {
    return openChallenge(context, signIn, 'MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' });
  }
  return completeSignIn(context, signIn, trigger);
}
