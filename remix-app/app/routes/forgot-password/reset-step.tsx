import { useState, type FormEvent } from 'react';
import { checkNewPassword, checkSame } from '~/components/signin/checks.ts';
import { Notice } from '~/components/signin/notice.tsx';
import { PasswordField } from '~/components/signin/password-field.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { askForCode, setNewPassword } from '~/lib/amplify/reset-password.ts';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const codeFaults = {
  CodeMismatchException: 'signin.resetCodeWrong',
  ExpiredCodeException: 'signin.resetCodeExpired',
  // An account that does not exist: its code is as wrong as any.
  UserNotFoundException: 'signin.resetCodeWrong',
  NotAuthorizedException: 'signin.resetCodeWrong',
} as const;

/** The code from the e-mail and the new password. */
export function ResetStep({ email }: { email: string }) {
  const t = useT();
  const said = (key: MessageKey | null) => key && t(key);
  const [busy, setBusy] = useState(false);
  const [sentAgain, setSentAgain] = useState(false);
  const form = useCheckedForm<'code' | 'password' | 'repeated'>({
    code: (value) => (value.trim() ? null : t('signin.resetCodeMissing')),
    password: (value) => said(checkNewPassword(value)),
    repeated: (value, { password }) => said(checkSame(value, password)),
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    try {
      await setNewPassword(email, values.code.trim(), values.password);
      location.assign('/login?reset=1');
    } catch (error) {
      const fault = signInFault(error, codeFaults);
      form.fail(/password/i.test(fault) ? 'password' : 'code', t(fault));
      setBusy(false);
    }
  }

  async function sendAgain() {
    setSentAgain(false);
    try {
      await askForCode(email);
      setSentAgain(true);
    } catch (error) {
      form.fail('code', t(signInFault(error)));
    }
  }

  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-5">
      {sentAgain && (
        <div className="-mb-5">
          <Notice tone="good">{t('signin.resetSent')}</Notice>
        </div>
      )}
      <Field
        label={t('signin.resetCode')}
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        {...form.field('code')}
      />
      <PasswordField
        label={t('signin.newPassword')}
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
        {t('signin.resetSubmit')}
      </Button>
      <button
        type="button"
        className="justify-self-center text-sm text-accent hover:underline"
        onClick={sendAgain}
      >
        {t('signin.resetAgain')}
      </button>
    </form>
  );
}
