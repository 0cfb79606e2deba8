import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { SignInPage } from '~/components/signin/signin-page.tsx';
import { configureSignIn } from '~/lib/amplify/configure.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { signInSettings } from '~/lib/session/sign-in-settings.server.ts';
import { AskStep } from './ask-step.tsx';
import { ResetStep } from './reset-step.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  const email = new URL(request.url).searchParams.get('email') ?? '';
  return {
    email: email.slice(0, 254),
    settings: signInSettings(),
    title: translatorFor(request)('signin.forgotTitle'),
  };
}

/** Reached only by a form sent before the page was ready. */
export async function action({ request }: ActionFunctionArgs) {
  const email = (await request.formData()).get('email');
  return { email: typeof email === 'string' ? email.slice(0, 254) : '' };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ForgotPassword() {
  const t = useT();
  const { email, settings } = useLoaderData<typeof loader>();
  const early = useActionData<typeof action>();
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => configureSignIn(settings), [settings]);

  return (
    <SignInPage
      title={t(asked === null ? 'signin.forgotTitle' : 'signin.resetTitle')}
      lead={asked === null ? t('signin.forgotLead') : t('signin.resetLead', { email: asked })}
      foot={
        <Link to="/login" className="text-accent hover:underline">
          {t('signin.back')}
        </Link>
      }
    >
      {asked === null ? (
        <AskStep email={early?.email ?? email} tooEarly={early !== undefined} onAsked={setAsked} />
      ) : (
        <ResetStep email={asked} />
      )}
    </SignInPage>
  );
}
