import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OverTime } from '~/components/charts/over-time.tsx';
import { FigureCards } from '~/components/figures/figure-cards.tsx';
import { FiguresSkeleton } from '~/components/figures/figures-skeleton.tsx';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageError } from '~/components/frame/page-error.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { RangeDays } from '~/components/ranges/range-days.tsx';
import { RangeNote } from '~/components/ranges/range-note.tsx';
import { RangePicker } from '~/components/ranges/range-picker.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { DEFAULT_TIME_ZONE } from '~/lib/clients/default-time-zone.ts';
import type { FigureName } from '~/lib/figures/figures.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { chartInterval } from '~/lib/ranges/chart-interval.ts';
import { countDays } from '~/lib/ranges/local-day.ts';
import { parseRange } from '~/lib/ranges/range-search.ts';
import { todayInZone } from '~/lib/ranges/today-in-zone.ts';
import { NewestClients } from './newest-clients.tsx';
import { OverdueNotice } from './overdue-notice.tsx';
import { PlatformDocument, usePlatformQuery } from './queries.generated.ts';

const FIGURES: readonly FigureName[] = [
  'conversations',
  'appointmentsVerified',
  'conversionRate',
  'cost',
  'escalations',
  'averageRating',
];

export const handle: PanelHandle = { crumb: 'clients.overview' };

/** Figures of all clients, the newest of the clients themselves, and those that wait to be removed, in one request. */
export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const now = Date.now();
  const today = todayInZone(DEFAULT_TIME_ZONE, now);
  const range = parseRange(search, today);
  const variables = {
    range: { from: range.from, to: range.to },
    interval: chartInterval(range, false),
  };
  await api.query(PlatformDocument, variables);
  return api.page({ range, today, variables, now, title: translatorFor(request)('clients.overview') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Owner() {
  const { range, today, variables, now } = useLoaderData<typeof loader>();
  const { data } = usePlatformQuery({ variables });
  const t = useT();
  if (!data) return <FiguresSkeleton />;
  const { platformStats: stats, clients, overdueClients } = data;
  return (
    <>
      <PageHeader
        title={t('clients.overview')}
        lead={<RangeDays range={range} />}
        actions={<RangePicker range={range} today={today} />}
      />
      <OverdueNotice clients={overdueClients} />
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
          <OverTime
            title={t('stats.overTime')}
            points={stats.series}
            previousPoints={stats.previous ? stats.previousSeries : []}
            interval={variables.interval}
            timeZone={DEFAULT_TIME_ZONE}
            now={now}
            endsNow={range.to === today}
          />
          <NewestClients clients={clients.items} />
        </div>
      </PageContent>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
