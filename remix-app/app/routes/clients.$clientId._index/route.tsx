import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { MessagesSquare } from 'lucide-react';
import { ClientNotice } from '~/components/clients/client-notice.tsx';
import { Funnel } from '~/components/charts/funnel.tsx';
import { OverTime } from '~/components/charts/over-time.tsx';
import { SourceShares } from '~/components/charts/source-shares.tsx';
import { FigureCards } from '~/components/figures/figure-cards.tsx';
import { FiguresSkeleton } from '~/components/figures/figures-skeleton.tsx';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { RangeDays } from '~/components/ranges/range-days.tsx';
import { RangeNote } from '~/components/ranges/range-note.tsx';
import { RangePicker } from '~/components/ranges/range-picker.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { clientPath } from '~/lib/clients/client-path.ts';
import { inClientZone } from '~/lib/clients/in-client-zone.server.ts';
import type { FigureName } from '~/lib/figures/figures.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { chartInterval } from '~/lib/ranges/chart-interval.ts';
import { countDays } from '~/lib/ranges/local-day.ts';
import { parseRange } from '~/lib/ranges/range-search.ts';
import { todayInZone } from '~/lib/ranges/today-in-zone.ts';
import { DashboardDocument, useDashboardQuery } from './queries.generated.ts';

const FIGURES: readonly FigureName[] = [
  'conversations',
  'appointmentsVerified',
  'conversionRate',
  'messages',
  'cost',
  'averageRating',
  'escalations',
];

export const handle: PanelHandle = { crumb: 'stats.title' };

/** The whole dashboard is one request; the client's time zone decides what "today" is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const search = new URL(request.url).searchParams;
  const now = Date.now();
  const page = await inClientZone(params.clientId!, async (timeZone) => {
    const today = todayInZone(timeZone, now);
    const range = parseRange(search, today);
    const variables = {
      clientId: params.clientId!,
      range: { from: range.from, to: range.to },
      interval: chartInterval(range, true),
      withSources: search.get('sources') === '1',
    };
    const { client } = await api.query(DashboardDocument, variables);
    // There are no figures yet: what its owner wants to see is how far its making is.
    if (api.user.isOwner && (client?.status === 'PROVISIONING' || client?.status === 'FAILED')) {
      throw redirect(clientPath(variables.clientId, 'provisioning'));
    }
    return { client, today, range, variables };
  });
  const title = `${translatorFor(request)('stats.title')} · ${page.client.companyName}`;
  return api.page({
    today: page.today,
    range: page.range,
    variables: page.variables,
    now,
    isOwner: api.user.isOwner,
    title,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Dashboard() {
  const { today, range, variables, now, isOwner } = useLoaderData<typeof loader>();
  const { data } = useDashboardQuery({ variables });
  const t = useT();
  if (!data?.client) return <FiguresSkeleton />;
  const { stats, client } = data;
  return (
    <>
      <PageHeader
        title={t('stats.title')}
        lead={
          <span title={t('stats.zoneNote', { zone: client.timeZone })}>
            <RangeDays range={range} />
          </span>
        }
        actions={<RangePicker range={range} today={today} />}
      />
      <ClientNotice client={client} isOwner={isOwner} />
      <RangeNote range={range} />
      <PageContent>
        <div className="grid grid-cols-1 gap-4">
          <FigureCards
            names={FIGURES}
            totals={stats.totals}
            previous={stats.previous}
            series={stats.series}
            days={countDays(range.from, range.to)}
          />
          {stats.totals.conversations === 0 ? (
            <Card>
              <EmptyState
                icon={MessagesSquare}
                action={
                  range.preset === '90d' ? null : (
                    <Link to="?range=90d" className={buttonLook()}>
                      {t('stats.showNinety')}
                    </Link>
                  )
                }
              >
                {t('stats.emptyTitle')}. {t('stats.emptyHint')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <OverTime
                title={t('stats.overTime')}
                points={stats.series}
                previousPoints={stats.previous ? stats.previousSeries : []}
                interval={variables.interval}
                timeZone={client.timeZone}
                now={now}
                endsNow={range.to === today}
              />
              <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
                <Funnel totals={stats.totals} />
                <SourceShares parts={stats.breakdowns ?? null} />
              </div>
            </>
          )}
        </div>
      </PageContent>
    </>
  );
}
