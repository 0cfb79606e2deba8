import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { changePassword } from '~/lib/account/change-password.server.ts';
import { signOutEverywhere } from '~/lib/account/sign-out-everywhere.server.ts';
import { confirmTotp, hasTotp, offerTotp, removeTotp } from '~/lib/account/totp.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { freshSession } from '~/lib/session/fresh-session.server.ts';
import { requireUser } from '~/lib/session/require-user.server.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';
import { CompanyDocument } from './queries.generated.ts';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { TotpCard } from './totp-card.tsx';

export const handle: PanelHandle = { crumb: 'account.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const { user } = api;
  const [totp] = await Promise.all([
    hasTotp(request),
    // Without the name the frame shows the id; a password can be changed all the same.
    user.clientId && api.query(CompanyDocument, { clientId: user.clientId }).catch(() => null),
  ]);
  return api.page({ user, totp, title: translatorFor(request)('account.title') });
}

export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const user = await requireUser(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 256);
  switch (form.get('intent')) {
    case 'change-password':
      return changePassword(request, text('present'), text('password'));
    case 'offer-totp':
      return offerTotp(request, user.email);
    case 'confirm-totp': {
      const outcome = await confirmTotp(request, text('code').replace(/\s/g, ''));
      // With it an owner may see the platform: the token that says so is fetched now.
      return json(outcome, 'done' in outcome ? { headers: await freshSession(request) } : {});
    }
    case 'remove-totp':
      return removeTotp(request);
    case 'sign-out-everywhere':
      return signOutEverywhere(request);
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Account() {
  const t = useT();
  const { user, totp } = useLoaderData<typeof loader>();
  const hasNoPlace = !user.isOwner && !user.clientId;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('account.title')} lead={t('account.signedInAs', { email: user.email })} />
      <div className="grid gap-4">
        {hasNoPlace && (
          <p className="rounded-lg bg-warn-soft px-4 py-3 text-warn">{t('account.noCompany')}</p>
        )}
        <PasswordCard />
        <TotpCard isOn={totp} />
        <SessionsCard />
      </div>
    </div>
  );
}
