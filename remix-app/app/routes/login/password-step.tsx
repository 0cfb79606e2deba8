import { Form, Link } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { checkEmail, checkPassword } from '~/components/signin/checks.ts';
import { Notice } from '~/components/signin/notice.tsx';
import { PasswordField } from '~/components/signin/password-field.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import { beginSignIn, type SignInStep } from '~/lib/amplify/sign-in.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const welcome: MessageKey[] = ['signin.signedOut', 'signin.signedOutEverywhere', 'signin.resetDone'];

/** E-mail and password. */
export function PasswordStep(props: {
  /** Typed before the page was ready. */
  email: string;
  notice: MessageKey | null;
  onStep: (step: SignInStep, email: string) => Promise<unknown>;
}) {
  const t = useT();
  const said = (key: MessageKey | null) => key && t(key);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<MessageKey | null>(null);
  const form = useCheckedForm({
    email: (value) => said(checkEmail(value)),
    password: (value) => said(checkPassword(value)),
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    setFault(null);
    try {
      const email = values.email.trim().toLowerCase();
      await props.onStep(await beginSignIn(email, values.password), email);
    } catch (error) {
      setFault(signInFault(error));
    } finally {
      setBusy(false);
    }
  }

  const shown = fault ?? props.notice;
  return (
    <Form method="post" noValidate onSubmit={onSubmit} className="grid gap-5">
      <div className="contents" aria-live="polite">
        {shown && (
          <div className="-mb-5">
            <Notice tone={welcome.includes(shown) ? 'good' : 'bad'}>{t(shown)}</Notice>
          </div>
        )}
      </div>
      <Field
        label={t('signin.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={props.email}
        {...form.field('email')}
      />
      <PasswordField
        label={t('signin.password')}
        autoComplete="current-password"
        {...form.field('password')}
      />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t(busy ? 'signin.submitting' : 'signin.submit')}
      </Button>
      <Link to="/forgot-password" className="justify-self-center text-sm text-accent hover:underline">
        {t('signin.forgot')}
      </Link>
    </Form>
  );
}
