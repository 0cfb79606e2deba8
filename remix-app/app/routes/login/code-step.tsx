import { useState, type FormEvent } from 'react';
import { checkAppCode } from '~/components/signin/checks.ts';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { signInFault } from '~/lib/amplify/sign-in-fault.ts';
import { continueSignIn, type SignInStep } from '~/lib/amplify/sign-in.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const codeFaults = {
  CodeMismatchException: 'signin.codeWrong',
  EnableSoftwareTokenMFAException: 'signin.codeWrong',
} as const;

/** The six digits of the authenticator app. */
export function CodeStep(props: { onStep: (step: SignInStep) => Promise<unknown>; onExpired: () => void }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const form = useCheckedForm({
    code: (value) => {
      const wrong = checkAppCode(value);
      return wrong && t(wrong);
    },
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    try {
      await props.onStep(await continueSignIn(values.code.replace(/\s/g, '')));
    } catch (error) {
      const fault = signInFault(error, codeFaults);
      // Here the password was right already: a refusal means that the attempt is too old.
      if (fault === 'signin.wrong') return props.onExpired();
      form.fail('code', t(fault));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-5">
      <Field
        label={t('signin.code')}
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        placeholder="000 000"
        {...form.field('code')}
      />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t('signin.codeSubmit')}
      </Button>
    </form>
  );
}
