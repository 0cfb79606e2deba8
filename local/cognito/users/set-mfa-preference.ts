import { z } from 'zod';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { User } from '../state/types.ts';

const settings = z.object({ Enabled: z.boolean().nullish(), PreferredMfa: z.boolean().nullish() }).nullish();

/** What SetUserMFAPreference and AdminSetUserMFAPreference take besides whom it is about. */
export const mfaPreference = {
  SoftwareTokenMfaSettings: settings,
  SMSMfaSettings: settings,
  EmailMfaSettings: settings,
};

type Wanted = z.output<z.ZodObject<typeof mfaPreference>>;

/** Whether sign-in asks for the code of the app. The app's secret stays: it can be turned on again with it. */
export function setMfaPreference(context: Context, user: User, wanted: Wanted): object {
  if (wanted.SMSMfaSettings?.Enabled || wanted.EmailMfaSettings?.Enabled) {
    throw invalidParameter('Only SOFTWARE_TOKEN_MFA is offered by this user pool.');
  }
  const app = wanted.SoftwareTokenMfaSettings;
  if (!app) return {};
  if (!user.totp) {
    if (!app.Enabled && !app.PreferredMfa) return {};
    throw invalidParameter('User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA');
  }
  const enabled = app.Enabled ?? user.totp.enabled;
  const preferred = enabled && (app.PreferredMfa ?? user.totp.preferred);
  Object.assign(user.totp, { enabled, preferred });
  user.modifiedAt = context.options.now();
  context.store.changed();
  return {};
}
