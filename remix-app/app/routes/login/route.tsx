import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { NewPasswordForm } from '~/components/signin/new-password-form.tsx';
import { SignInPage } from '~/components/signin/signin-page.tsx';
import { configureSignIn } from '~/lib/amplify/configure.ts';
import { continueSignIn, handOver, type SignInStep } from '~/lib/amplify/sign-in.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { nextPath } from '~/lib/session/next-path.ts';
import { sessionOf } from '~/lib/session/require-user.server.ts';
import { signInSettings } from '~/lib/session/sign-in-settings.server.ts';
import { CodeStep } from './code-step.tsx';
import { noticeOf } from './notice-of.ts';
import { PasswordStep } from './password-step.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const next = nextPath(searchParams.get('next'));
  // A panel that cannot reach Cognito still shows the form: its own sentence says so when it is sent.
  if (await sessionOf(request).catch(() => null)) throw redirect(next);
  return {
    next,
    notice: noticeOf(searchParams),
    settings: signInSettings(),
    title: translatorFor(request)('signin.title'),
  };
}

/** Reached only by a form sent before the page was ready: it carries the e-mail and never the password. */
export async function action({ request }: ActionFunctionArgs) {
  const email = (await request.formData()).get('email');
  return { email: typeof email === 'string' ? email.slice(0, 254) : '' };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

type Step = Exclude<SignInStep, 'done' | 'reset' | 'unknown'> | 'password';

export default function Login() {
  const t = useT();
  const { next, notice, settings } = useLoaderData<typeof loader>();
  const early = useActionData<typeof action>();
  const [step, setStep] = useState<Step>('password');
  const [fault, setFault] = useState<'signin.expired' | 'signin.refused' | null>(null);
  useEffect(() => configureSignIn(settings), [settings]);

  async function onStep(reached: SignInStep, email = '') {
    setFault(null);
    if (reached === 'done') {
      await handOver();
      // A whole new page: nothing of the sign-in stays in memory.
      location.assign(next);
      // The buttons stay busy until the new page is there.
      return new Promise<never>(() => {});
    }
    if (reached === 'reset') return location.assign(`/forgot-password?${new URLSearchParams({ email })}`);
    if (reached === 'unknown') throw new Error('The pool asks for something that this page does not know.');
    setStep(reached);
  }

  function onExpired() {
    setFault('signin.expired');
    setStep('password');
  }

  const titles = {
    password: ['signin.title', 'signin.lead'],
    code: ['signin.codeTitle', 'signin.codeLead'],
    newPassword: ['signin.newPasswordTitle', 'signin.newPasswordLead'],
  } as const;
  const [title, lead] = titles[step];
  const said = fault ?? (early ? 'signin.notReady' : notice);

  return (
    <SignInPage
      title={t(title)}
      lead={t(lead)}
      foot={step === 'password' ? t('signin.invitationOnly') : undefined}
    >
      {step === 'password' && <PasswordStep email={early?.email ?? ''} notice={said} onStep={onStep} />}
      {step === 'code' && <CodeStep onStep={onStep} onExpired={onExpired} />}
      {step === 'newPassword' && (
        <NewPasswordForm answer={continueSignIn} onStep={onStep} onRefused={onExpired} />
      )}
    </SignInPage>
  );
}
