import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClientChip } from '~/components/clients/client-chip.tsx';
import { ClientNotice } from '~/components/clients/client-notice.tsx';
import { HealthChip } from '~/components/clients/health-chip.tsx';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { UnsavedDialog } from '~/components/ui/unsaved-dialog.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { useUnsavedParts } from '~/lib/form/use-unsaved-parts.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { ContactCard } from './contact-card.tsx';
import { ContractCard } from './contract-card.tsx';
import { DangerZone } from './danger-zone.tsx';
import { FactsCard } from './facts-card.tsx';
import { HoursCard } from './hours-card.tsx';
import { KnowingCard } from './knowing-card.tsx';
import {
  ClientSettingsPageDocument,
  KnowledgeRoomDocument,
  useClientSettingsPageQuery,
} from './queries.generated.ts';
import { ResourcesCard } from './resources-card.tsx';
import { SettingsContext } from './settings-context.ts';
import { UsageCard } from './usage-card.tsx';

export const handle: PanelHandle = { crumb: 'settings.title' };

/** What the client's staff may see and set; for owners also the contract, the resources and the end of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const variables = { clientId: params.clientId!, isOwner: api.user.isOwner };
  const [{ client }] = await Promise.all([
    api.query(ClientSettingsPageDocument, variables),
    // How much room documents take is no reason to show no settings: the browser asks once more.
    api.query(KnowledgeRoomDocument, { clientId: variables.clientId }).catch(() => null),
  ]);
  if (!client) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('settings.title')} · ${client.companyName}`;
  return api.page({ variables, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Settings() {
  const { variables } = useLoaderData<typeof loader>();
  const { data, refetch } = useClientSettingsPageQuery({ variables });
  const { isUnsaved, tellUnsaved } = useUnsavedParts();
  const t = useT();
  if (!data?.client) return <ListSkeleton />;
  const { client } = data;
  const { isOwner } = variables;
  // Nothing can be set where nothing answers and nothing will.
  const isGone = client.status === 'PURGED';
  return (
    <SettingsContext.Provider
      key={client.clientId}
      value={{
        client,
        isOwner,
        known: data.clientExport ?? null,
        plans: data.plans ?? [],
        readAgain: () => refetch(),
        tellUnsaved,
      }}
    >
      <PageHeader
        title={t('settings.title')}
        lead={client.companyName}
        actions={
          <>
            <ClientChip status={client.status} />
            {isOwner && client.status === 'ACTIVE' ? <HealthChip health={client.health} /> : null}
          </>
        }
      />
      <UnsavedDialog isUnsaved={isUnsaved} />
      <ClientNotice client={client} isOwner={isOwner} here="settings" />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-4 max-lg:order-2">
          {isGone ? null : (
            <>
              <ContactCard />
              <HoursCard />
              <KnowingCard />
              {isOwner ? <ContractCard /> : null}
            </>
          )}
          {isOwner && !isGone ? <DangerZone /> : null}
        </div>
        <div className="grid grid-cols-1 gap-4">
          <UsageCard />
          <FactsCard />
          {isOwner ? <ResourcesCard /> : null}
        </div>
      </div>
    </SettingsContext.Provider>
  );
}
