import { useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import type { SignInStep } from '~/lib/amplify/sign-in.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { checkNewPassword, checkSame } from './checks.ts';
import { PasswordField } from './password-field.tsx';
import { PasswordRules } from './password-rules.tsx';

/** An invited user's own password, in place of the one in the invitation. */
export function NewPasswordForm(props: {
  /** Sends the password, and says what comes next. */
  answer: (password: string) => Promise<SignInStep>;
  onStep: (step: SignInStep) => Promise<unknown>;
  /** The attempt is too old, or the invitation no longer good. */
  onRefused: () => void;
}) {
  const t = useT();
  const said = (key: MessageKey | null) => key && t(key);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
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
      await props.onStep(await props.answer(values.password));
    } catch (error) {
      const fault = signInFault(error);
      if (fault === 'signin.wrong') return props.onRefused();
      form.fail('password', t(fault));
    } finally {
      setBusy(false);
    }
  }

  const password = form.field('password');
  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-5">
      <PasswordField
        label={t('signin.newPassword')}
        autoFocus
        autoComplete="new-password"
        hint={<PasswordRules password={typed} />}
        {...password}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          password.onInput();
        }}
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
