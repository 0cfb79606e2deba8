import { z } from 'zod';
import { invalidParameter } from '../errors.ts';
import { token } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireAccess } from '../tokens/require-access.ts';

const settings = z.object({ Enabled: z.boolean().nullish(), PreferredMfa: z.boolean().nullish() }).nullish();

/** Turns the authenticator app on or off as the second factor of the signed-in user. */
export const setUserMfaPreference = operation({
  input: z.object({
    AccessToken: token,
    SoftwareTokenMfaSettings: settings,
    SMSMfaSettings: settings,
    EmailMfaSettings: settings,
  }),
  async run(context, input) {
    const { user } = await requireAccess(context, input.AccessToken);
    if (input.SMSMfaSettings?.Enabled || input.EmailMfaSettings?.Enabled) {
      throw invalidParameter('Only SOFTWARE_TOKEN_MFA is offered by this user pool.');
    }
    const wanted = input.SoftwareTokenMfaSettings;
    if (!wanted) return {};
    if (!user.totp) {
      if (!wanted.Enabled && !wanted.PreferredMfa) return {};
      throw invalidParameter('User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA');
    }
    const enabled = wanted.Enabled ?? user.totp.enabled;
    const preferred = enabled && (wanted.PreferredMfa ?? user.totp.preferred);
    Object.assign(user.totp, { enabled, preferred });
    user.modifiedAt = context.options.now();
    context.store.changed();
    return {};
  },
});
