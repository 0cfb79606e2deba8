import { useState, type FormEvent } from 'react';
import { checkNewPassword, checkSame } from '~/components/signin/checks.ts';
import { PasswordField } from '~/components/signin/password-field.tsx';
import { Button } from '~/components/ui/button.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import { continueSignIn, type SignInStep } from '~/lib/amplify/sign-in.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** An invited user's own password, in place of the one in the invitation. */
export function NewPasswordStep(props: {
  onStep: (step: SignInStep) => Promise<unknown>;
  onExpired: () => void;
}) {
  const t = useT();
  const said = (key: MessageKey | null) => key && t(key);
  const [busy, setBusy] = useState(false);
  const form = useCheckedForm<'password' | 'repeated'>({
    password: (value) => said(checkNewPassword(value)),
    repeated: (value, { password }) => said(checkSame(value, password)),
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    try {
      await props.onStep(await continueSignIn(values.password));
    } catch (error) {
      const fault = signInFault(error);
      if (fault === 'signin.wrong') return props.onExpired();
      form.fail('password', t(fault));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-5">
      <PasswordField
        label={t('signin.newPassword')}
        autoFocus
        autoComplete="new-password"
        hint={t('signin.passwordRules')}
        {...form.field('password')}
      />
      <PasswordField
        label={t('signin.repeatPassword')}
        autoComplete="new-password"
        {...form.field('repeated')}
      />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t('signin.newPasswordSubmit')}
      </Button>
    </form>
  );
}
