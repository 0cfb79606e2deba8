import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { ScrollText, SearchX } from 'lucide-react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { Pager } from '~/components/lists/pager.tsx';
import { SearchFurther } from '~/components/lists/search-further.tsx';
import { useFurtherSearch } from '~/components/lists/use-further-search.ts';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { auditMonths, parseAuditFilter } from '~/lib/audit/audit-filters.ts';
import { isFiltered } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { fromFirstPage } from '~/lib/paging/from-first-page.server.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditItem } from './audit-item.tsx';
import { AuditDocument, useAuditQuery } from './queries.generated.ts';

export const handle: PanelHandle = { crumb: 'audit.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const filter = parseAuditFilter(search);
  const variables = { filter: isFiltered(filter) ? filter : null, nextToken: search.get('after') };
  await api.query(AuditDocument, variables).catch(fromFirstPage(request));
  const months = auditMonths(Date.now());
  return api.page({ filter, variables, months, title: translatorFor(request)('audit.title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Audit() {
  const { filter, variables, months } = useLoaderData<typeof loader>();
  const { data, fetchMore } = useAuditQuery({ variables });
  const [search] = useSearchParams();
  const t = useT();
  const format = useFormat();
  const items = data?.audit.items ?? [];
  const nextToken = data?.audit.nextToken ?? null;
  const filtered = variables.filter !== null;
  const { state, further } = useFurtherSearch(
    JSON.stringify(variables),
    { filtered, found: items.length, wanted: 50, nextToken },
    (token) =>
      fetchMore({
        variables: { ...variables, nextToken: token },
        updateQuery: (shown, { fetchMoreResult: { audit } }) => ({
          ...shown,
          audit: { ...audit, items: [...shown.audit.items, ...audit.items] },
        }),
      }),
  );
  if (!data) return <ListSkeleton />;
  const month = filter.month ?? (filter.client ? null : months[0]!);
  return (
    <>
      <PageHeader title={t('audit.title')} lead={month ? format.month(month) : t('audit.allMonths')} />
      <AuditFilterBar filter={filter} search={search} months={months} items={items} />
      <PageContent>
        <section className="overflow-clip rounded-lg border bg-surface">
          {items.length > 0 ? (
            <ol aria-label={t('audit.title')} className="divide-y">
              {items.map((item) => (
                <AuditItem key={`${item.at} ${item.id}`} item={item} />
              ))}
            </ol>
          ) : state === 'done' ? (
            <EmptyState
              icon={filtered ? SearchX : ScrollText}
              action={
                filtered ? (
                  <Link to="." className={buttonLook()}>
                    {t('conversations.clearFilters')}
                  </Link>
                ) : null
              }
            >
              {t(filtered ? 'audit.noneFound' : 'audit.empty')}
            </EmptyState>
          ) : null}
          <SearchFurther state={state} searching={t('audit.searching')} onFurther={further} />
          <Pager
            label={t('audit.pages')}
            count={items.length > 0 ? t('audit.onPage', { count: items.length }) : null}
            older={t('audit.older')}
            newer={t('audit.newer')}
            nextToken={nextToken}
          />
        </section>
      </PageContent>
    </>
  );
}
