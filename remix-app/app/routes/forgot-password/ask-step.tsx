import { Form } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { checkEmail } from '~/components/signin/checks.ts';
import { Notice } from '~/components/signin/notice.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { askForCode } from '~/lib/amplify/reset-password.ts';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Whose password it is. What follows is the same whether there is such an account or not. */
export function AskStep(props: { email: string; tooEarly: boolean; onAsked: (email: string) => void }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const form = useCheckedForm({
    email: (value) => {
      const wrong = checkEmail(value);
      return wrong && t(wrong);
    },
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    try {
      const email = values.email.trim().toLowerCase();
      await askForCode(email);
      props.onAsked(email);
    } catch (error) {
      form.fail('email', t(signInFault(error)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form method="post" noValidate onSubmit={onSubmit} className="grid gap-5">
      {props.tooEarly && (
        <div className="-mb-5">
          <Notice tone="bad">{t('signin.notReadyToSend')}</Notice>
        </div>
      )}
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
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t('signin.forgotSubmit')}
      </Button>
    </Form>
  );
}
