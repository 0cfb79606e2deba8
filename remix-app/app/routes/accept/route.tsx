import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { NewPasswordForm } from '~/components/signin/new-password-form.tsx';
import { Notice } from '~/components/signin/notice.tsx';
import { SignInPage } from '~/components/signin/signin-page.tsx';
import { Field } from '~/components/ui/field.tsx';
import { configureSignIn } from '~/lib/amplify/configure.ts';
import { beginSignIn, continueSignIn, handOver, type SignInStep } from '~/lib/amplify/sign-in.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { isLanguage } from '~/lib/i18n/language.ts';
import { languageCookie, translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { preferenceCookie } from '~/lib/page/preference-cookie.server.ts';
import { readInvitation, type Invitation } from '~/lib/session/invitation.ts';
import { signInSettings } from '~/lib/session/sign-in-settings.server.ts';

/** The link names its language once; browsers keep what stands behind `#` on the way. */
export async function loader({ request }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get('language');
  if (isLanguage(language)) {
    const headers = { 'set-cookie': preferenceCookie(languageCookie, language, request) };
    throw redirect('/accept', { headers });
  }
  return { settings: signInSettings(), title: translatorFor(request)('signin.acceptTitle') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Takes an invitation: a password of one's own in place of the temporary one, which no server of ours gets to see. */
export default function Accept() {
  const t = useT();
  const { settings } = useLoaderData<typeof loader>();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => configureSignIn(settings), [settings]);
  useEffect(() => {
    const found = readInvitation(location.hash);
    // Without one there is still the ordinary way in, which asks for both.
    if (!found) return location.replace('/login');
    setInvitation(found);
  }, []);

  /** From the beginning each time: what Cognito opens at the first step lasts three minutes, and people think longer. */
  async function answer(password: string): Promise<SignInStep> {
    setRefused(false);
    const step = await beginSignIn(invitation!.email, invitation!.password);
    return step === 'newPassword' ? continueSignIn(password) : step;
  }

  async function onStep(step: SignInStep) {
    if (step !== 'done') return setRefused(true);
    await handOver();
    // A whole new page, in place of this one: its address is none to come back to.
    location.replace('/');
    return new Promise<never>(() => {});
  }

  return (
    <SignInPage
      title={t('signin.acceptTitle')}
      lead={t('signin.acceptLead')}
      foot={
        <>
          {t('signin.acceptedBefore')}{' '}
          <Link to="/login" className="text-accent underline">
            {t('signin.submit')}
          </Link>
        </>
      }
    >
      <div aria-live="polite">{refused && <Notice tone="bad">{t('signin.invitationDead')}</Notice>}</div>
      <Field
        label={t('signin.email')}
        type="email"
        autoComplete="username"
        readOnly
        value={invitation?.email ?? ''}
        className="mb-5"
      />
      <NewPasswordForm answer={answer} onStep={onStep} onRefused={() => setRefused(true)} />
    </SignInPage>
  );
}
