import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { CalendarCheck, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { appointmentColumns, type AppointmentRow } from '~/components/appointments/appointment-columns.tsx';
import { AppointmentFilterBar } from '~/components/appointments/appointment-filter-bar.tsx';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { DataTable } from '~/components/lists/data-table.tsx';
import { Pager } from '~/components/lists/pager.tsx';
import { SearchFurther } from '~/components/lists/search-further.tsx';
import { useFurtherSearch } from '~/components/lists/use-further-search.ts';
import { useRowKeys } from '~/components/lists/use-row-keys.ts';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { parseAppointmentFilter } from '~/lib/appointments/appointment-filters.ts';
import { splitByTime } from '~/lib/appointments/split-by-time.ts';
import { inClientZone } from '~/lib/clients/in-client-zone.server.ts';
import { isFiltered } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { fromFirstPage } from '~/lib/paging/from-first-page.server.ts';
import { localMinuteInZone } from '~/lib/ranges/today-in-zone.ts';
import {
  AppointmentsDocument,
  FurtherAppointmentsDocument,
  useAppointmentsQuery,
} from './queries.generated.ts';

export const handle: PanelHandle = { crumb: 'appointments.title' };

/** The client's time zone decides what has been and what is to come. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const search = new URL(request.url).searchParams;
  const now = Date.now();
  const page = await inClientZone(params.clientId!, async (timeZone) => {
    const minute = localMinuteInZone(timeZone, now);
    const chosen = parseAppointmentFilter(search, minute.slice(0, 10));
    const variables = {
      clientId: params.clientId!,
      filter: isFiltered(chosen.filter) ? chosen.filter : null,
      nextToken: search.get('after'),
    };
    const { client } = await api.query(AppointmentsDocument, variables).catch(fromFirstPage(request));
    return { client, chosen, variables, minute };
  });
  const { chosen, variables, minute } = page;
  const title = `${translatorFor(request)('appointments.title')} · ${page.client.companyName}`;
  return api.page({ chosen, variables, minute, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Appointments() {
  const { chosen, variables, minute } = useLoaderData<typeof loader>();
  const { data, fetchMore } = useAppointmentsQuery({ variables });
  const [search] = useSearchParams();
  useRowKeys();
  const t = useT();
  const { clientId } = variables;
  const timeZone = data?.client?.timeZone;
  const format = useFormat(timeZone);
  const items = data?.appointments.items ?? [];
  const nextToken = data?.appointments.nextToken ?? null;
  const { state, further } = useFurtherSearch(
    JSON.stringify(variables),
    { filtered: variables.filter !== null, found: items.length, wanted: 50, nextToken },
    (token) =>
      fetchMore({
        query: FurtherAppointmentsDocument,
        variables: { ...variables, nextToken: token },
        updateQuery: (shown, { fetchMoreResult: { appointments } }) => ({
          ...shown,
          appointments: { ...appointments, items: [...shown.appointments.items, ...appointments.items] },
        }),
      }),
  );
  const conversations = `/clients/${encodeURIComponent(clientId)}/conversations`;
  const columns = useMemo(() => {
    const hrefOf = ({ sessionId }: AppointmentRow) => `${conversations}/${encodeURIComponent(sessionId)}`;
    return appointmentColumns({ t, format, timeZone: timeZone ?? 'Europe/Warsaw', hrefOf });
  }, [t, format, timeZone, conversations]);
  if (!data?.client) return <ListSkeleton />;
  const parts = splitByTime<AppointmentRow>(items, minute);
  return (
    <>
      <PageHeader title={t('appointments.title')} />
      <AppointmentFilterBar chosen={chosen} search={search} />
      <PageContent>
        <section className="overflow-clip rounded-lg border bg-surface">
          {(['upcoming', 'past', 'undated'] as const).map((part) =>
            parts[part].length === 0 ? null : (
              <section key={part} aria-labelledby={`visits-${part}`} className="border-b last:border-b-0">
                <h2 id={`visits-${part}`} className="flex items-baseline gap-2 px-4 pt-4 pb-1">
                  {t(`appointments.${part}`)}
                  <span className="figures text-sm font-normal text-muted">
                    {t('appointments.inGroup', { count: parts[part].length })}
                  </span>
                </h2>
                <DataTable
                  caption={t(`appointments.${part}`)}
                  columns={columns}
                  rows={parts[part]}
                  idOf={(row) => row.appointmentId}
                  hrefOf={(row) => `${conversations}/${encodeURIComponent(row.sessionId)}`}
                />
              </section>
            ),
          )}
          {items.length > 0 || state !== 'done' ? null : (
            <EmptyState
              icon={variables.filter ? SearchX : CalendarCheck}
              action={
                <Link to={variables.filter ? '.' : conversations} className={buttonLook()}>
                  {t(variables.filter ? 'conversations.clearFilters' : 'appointments.seeConversations')}
                </Link>
              }
            >
              {t(variables.filter ? 'appointments.noneFoundTitle' : 'appointments.emptyTitle')}.{' '}
              {t(variables.filter ? 'appointments.noneFoundHint' : 'appointments.emptyHint')}
            </EmptyState>
          )}
          <SearchFurther state={state} searching={t('appointments.searching')} onFurther={further} />
          <Pager
            label={t('conversations.pages')}
            count={items.length > 0 ? t('appointments.onPage', { count: items.length }) : null}
            older={t('appointments.older')}
            newer={t('appointments.newer')}
            nextToken={nextToken}
          />
        </section>
      </PageContent>
    </>
  );
}
