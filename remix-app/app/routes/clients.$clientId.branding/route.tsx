import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo, useState } from 'react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { draftOf } from '~/lib/branding/draft.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { LogoCard } from './logo-card.tsx';
import { LookForm } from './look-form.tsx';
import { PreviewCard } from './preview-card.tsx';
import { BrandingDocument, useBrandingQuery, type LookFragment } from './queries.generated.ts';

export const handle: PanelHandle = { crumb: 'branding.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const variables = { clientId: params.clientId! };
  const { client } = await api.query(BrandingDocument, variables);
  if (!client) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('branding.title')} · ${client.companyName}`;
  return api.page({ variables, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Branding() {
  const { variables } = useLoaderData<typeof loader>();
  const { data, refetch } = useBrandingQuery({ variables });
  const { client, logo } = data ?? {};
  if (!client?.settings) return <ListSkeleton />;
  // What is typed for one client is nothing to the next.
  return <Look key={client.clientId} client={client} logo={logo?.url ?? null} lookAgain={refetch} />;
}

interface LookProps {
  client: LookFragment;
  /** Where the saved logo is to be seen. */
  logo: string | null;
  lookAgain: () => Promise<unknown>;
}

function Look({ client, logo, lookAgain }: LookProps) {
  const t = useT();
  const { clientId, companyName, version, settings } = client;
  const branding = settings!.branding;
  const saved = useMemo(() => draftOf(branding), [branding]);
  const [draft, setDraft] = useState(saved);
  /** Shown before the server has it. */
  const [chosenLogo, setChosenLogo] = useState<string | null>(null);
  const logoUrl = chosenLogo ?? logo;
  return (
    <>
      <PageHeader title={t('branding.title')} lead={t('branding.lead')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_468px] lg:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <LogoCard
            clientId={clientId}
            url={logoUrl}
            onChoose={setChosenLogo}
            onChanged={async () => {
              await lookAgain().catch(() => {});
              setChosenLogo(null);
            }}
          />
          <LookForm
            clientId={clientId}
            version={version ?? 0}
            saved={saved}
            draft={draft}
            onChange={setDraft}
            lookAgain={lookAgain}
          />
        </div>
        <PreviewCard
          draft={draft}
          saved={saved}
          companyName={companyName}
          logoUrl={logoUrl}
          privacyUrl={settings!.privacyUrl}
        />
      </div>
    </>
  );
}
