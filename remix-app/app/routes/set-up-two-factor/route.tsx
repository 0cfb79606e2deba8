import {
  json,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { TotpOfferForm } from '~/components/account/totp-offer-form.tsx';
import { Notice } from '~/components/signin/notice.tsx';
import { SignInPage } from '~/components/signin/signin-page.tsx';
import { Button } from '~/components/ui/button.tsx';
import { confirmTotp, hasTotp, offerTotp } from '~/lib/account/totp.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { freshSession } from '~/lib/session/fresh-session.server.ts';
import { nextPath } from '~/lib/session/next-path.ts';
import { sessionOf, signInPath } from '~/lib/session/require-user.server.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';
import { TOTP_PATH } from '~/lib/session/totp-path.ts';

const wayBack = (request: Request) => nextPath(new URL(request.url).searchParams.get('next'));

/** A secret of its own for each visit; where there is a second factor already, a token that says so. */
export async function loader({ request }: LoaderFunctionArgs) {
  const session = await sessionOf(request);
  if (!session) throw redirect(signInPath(request));
  const next = wayBack(request);
  if (!session.user.needsTotp) throw redirect(next);
  const title = translatorFor(request)('signin.totpTitle');
  const { email } = session.user;
  if (!(await hasTotp(request))) {
    const offer = await offerTotp(request, email);
    return json({ title, email, offer, next }, { headers: { 'cache-control': 'no-store' } });
  }
  const headers = await freshSession(request);
  const cookie = headers.getSetCookie().join('; ');
  const fresh = await sessionOf(new Request(request.url, { headers: { cookie } }));
  if (fresh && !fresh.user.needsTotp) throw redirect(next, { headers });
  // Set up, and the pool could not see it just now: no new secret, only another try.
  return json({ title, email, offer: null, next }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  if (!(await sessionOf(request))) throw redirect(signInPath(request));
  const code = String((await request.formData()).get('code') ?? '').slice(0, 16);
  const outcome = await confirmTotp(request, code.replace(/\s/g, ''));
  if (!('done' in outcome)) return outcome;
  // The token that opens the panel is fetched now, and nothing of the page before stays.
  return redirectDocument(wayBack(request), { headers: await freshSession(request) });
}

/** The secret on the page is the one that the app has scanned: a wrong code must not change it. */
export const shouldRevalidate = () => false;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** What stands before everything else for an owner without a second factor. */
export default function SetUpTwoFactor() {
  const t = useT();
  const { email, offer, next } = useLoaderData<typeof loader>();
  return (
    <SignInPage title={t('signin.totpTitle')} lead={t('signin.totpLead')} foot={<SignOut email={email} />}>
      {offer ? (
        <TotpOfferForm offer={offer} action={`${TOTP_PATH}?${new URLSearchParams({ next })}`} />
      ) : (
        <>
          <Notice tone="bad">{t('signin.totpUnseen')}</Notice>
          <Form reloadDocument>
            <input type="hidden" name="next" value={next} />
            <Button type="submit" look="primary">
              {t('states.retry')}
            </Button>
          </Form>
        </>
      )}
    </SignInPage>
  );
}

function SignOut({ email }: { email: string }) {
  const t = useT();
  return (
    <Form method="post" action="/logout" reloadDocument>
      {t('account.signedInAs', { email })}{' '}
      <button type="submit" className="text-accent underline">
        {t('frame.signOut')}
      </button>
    </Form>
  );
}
