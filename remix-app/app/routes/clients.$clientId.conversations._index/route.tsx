import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { MessagesSquare, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import {
  conversationColumns,
  type ConversationRow,
} from '~/components/conversations/conversation-columns.tsx';
import { ConversationFilterBar } from '~/components/conversations/conversation-filter-bar.tsx';
import { NewConversations } from '~/components/conversations/new-conversations.tsx';
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
import { isFiltered, parseConversationFilter } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { fromFirstPage } from '~/lib/paging/from-first-page.server.ts';
import {
  ConversationsDocument,
  FurtherConversationsDocument,
  useConversationsQuery,
} from './queries.generated.ts';

const PAGE = 50;

export const handle: PanelHandle = { crumb: 'conversations.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const search = new URL(request.url).searchParams;
  const filter = parseConversationFilter(search);
  const variables = {
    clientId: params.clientId!,
    filter: isFiltered(filter) ? filter : null,
    limit: PAGE,
    nextToken: search.get('after'),
  };
  const { client } = await api.query(ConversationsDocument, variables).catch(fromFirstPage(request));
  if (!client) throw new Response(null, { status: 404 });
  return api.page({
    variables,
    title: `${translatorFor(request)('conversations.title')} · ${client.companyName}`,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Conversations() {
  const { variables } = useLoaderData<typeof loader>();
  const { data, fetchMore } = useConversationsQuery({ variables });
  const [search] = useSearchParams();
  useRowKeys();
  const t = useT();
  const { clientId } = variables;
  const timeZone = data?.client?.timeZone;
  const format = useFormat(timeZone);
  const filter = variables.filter ?? {};
  const items = data?.conversations.items ?? [];
  const nextToken = data?.conversations.nextToken ?? null;
  const { state, further } = useFurtherSearch(
    JSON.stringify(variables),
    { filtered: variables.filter !== null, found: items.length, wanted: PAGE, nextToken },
    (token) =>
      fetchMore({
        query: FurtherConversationsDocument,
        variables: { ...variables, nextToken: token },
        updateQuery: (shown, { fetchMoreResult: { conversations } }) => ({
          ...shown,
          conversations: { ...conversations, items: [...shown.conversations.items, ...conversations.items] },
        }),
      }),
  );
  const columns = useMemo(() => {
    const hrefOf = ({ sessionId }: ConversationRow) => transcriptPath(clientId, sessionId);
    return conversationColumns({ t, format, timeZone: timeZone ?? 'Europe/Warsaw', hrefOf });
  }, [t, format, timeZone, clientId]);
  if (!data?.client) return <ListSkeleton />;
  const listPath = `/clients/${encodeURIComponent(clientId)}/conversations`;
  return (
    <>
      {variables.nextToken === null ? (
        <NewConversations clientId={clientId} timeZone={data.client.timeZone} filter={filter} known={items} />
      ) : null}
      <PageHeader title={t('conversations.title')} />
      <ConversationFilterBar filter={filter} search={search} />
      <PageContent>
        <section className="overflow-clip rounded-lg border bg-surface">
          {items.length > 0 ? (
            <DataTable
              caption={t('conversations.title')}
              columns={columns}
              rows={items}
              idOf={(row) => row.sessionId}
              hrefOf={(row) => transcriptPath(clientId, row.sessionId)}
            />
          ) : state !== 'done' ? null : isFiltered(filter) ? (
            <EmptyState
              icon={SearchX}
              action={
                <Link to={listPath} className={buttonLook()}>
                  {t('conversations.clearFilters')}
                </Link>
              }
            >
              {t('conversations.noneFoundTitle')}. {t('conversations.noneFoundHint')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={MessagesSquare}
              action={
                <Link to={`/clients/${encodeURIComponent(clientId)}/live`} className={buttonLook()}>
                  {t('live.title')}
                </Link>
              }
            >
              {t('conversations.emptyTitle')}. {t('conversations.emptyHint')}
            </EmptyState>
          )}
          <SearchFurther state={state} searching={t('conversations.searching')} onFurther={further} />
          <Pager
            label={t('conversations.pages')}
            count={items.length > 0 ? t('conversations.onPage', { count: items.length }) : null}
            older={t('conversations.older')}
            newer={t('conversations.newer')}
            nextToken={nextToken}
          />
        </section>
        {items.length > 0 ? (
          <p className="mt-3 text-center text-xs text-faint max-md:hidden">{t('conversations.keys')}</p>
        ) : null}
      </PageContent>
    </>
  );
}

function transcriptPath(clientId: string, sessionId: string): string {
  return `/clients/${encodeURIComponent(clientId)}/conversations/${encodeURIComponent(sessionId)}`;
}
