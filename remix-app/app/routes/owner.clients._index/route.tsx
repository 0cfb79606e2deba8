import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { parseClientFilter } from '~/lib/clients/client-filters.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { fromFirstPage } from '~/lib/paging/from-first-page.server.ts';
import { ClientFilterBar } from './client-filter-bar.tsx';
import { ClientList } from './client-list.tsx';
import { FleetMenu } from './fleet-menu.tsx';
import { FleetStrip } from './fleet-strip.tsx';
import { FurtherClientsDocument, OwnerClientsDocument, useOwnerClientsQuery } from './queries.generated.ts';
import { useFleetUpdate } from './use-fleet-update.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const filter = parseClientFilter(search);
  const variables = { status: filter.status, nextToken: search.get('after') };
  await api.query(OwnerClientsDocument, variables).catch(fromFirstPage(request));
  return api.page({ filter, variables, title: translatorFor(request)('clients.title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Clients() {
  const { filter, variables } = useLoaderData<typeof loader>();
  const { data, fetchMore } = useOwnerClientsQuery({ variables });
  const [search] = useSearchParams();
  const fleet = useFleetUpdate(data?.fleetUpdate ?? null);
  const t = useT();
  if (!data) return <ListSkeleton />;
  return (
    <>
      <PageHeader
        title={t('clients.title')}
        actions={
          <>
            <FleetMenu running={fleet.update?.state === 'RUNNING'} onStart={fleet.start} />
            <Link to="new" className={buttonLook({ look: 'primary' })}>
              <Plus aria-hidden className="size-4" />
              {t('clients.new')}
            </Link>
          </>
        }
      />
      <FleetStrip update={fleet.update} fault={fleet.fault} isNews={fleet.isNews} />
      <ClientFilterBar filter={filter} search={search} />
      <PageContent>
        <ClientList
          page={data.clients}
          filter={filter}
          pageKey={JSON.stringify([filter, variables.nextToken])}
          readOn={(nextToken) =>
            fetchMore({
              query: FurtherClientsDocument,
              variables: { status: variables.status, nextToken },
              updateQuery: (shown, { fetchMoreResult: { clients } }) => ({
                ...shown,
                clients: { ...clients, items: [...shown.clients.items, ...clients.items] },
              }),
            })
          }
        />
      </PageContent>
    </>
  );
}
