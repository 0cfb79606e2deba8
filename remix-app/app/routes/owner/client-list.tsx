import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { useMemo } from 'react';
import type { ClientStatus } from '#generated/types.ts';
import { DataTable } from '~/components/lists/data-table.tsx';
import { FilterChip } from '~/components/lists/filter-chip.tsx';
import { Pager } from '~/components/lists/pager.tsx';
import { SearchFurther } from '~/components/lists/search-further.tsx';
import { useFurtherSearch } from '~/components/lists/use-further-search.ts';
import { useRowKeys } from '~/components/lists/use-row-keys.ts';
import { buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { CLIENT_STATUSES } from '~/lib/clients/client-statuses.ts';
import { filterWord } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { withFilter } from '~/lib/paging/search-params.ts';
import { clientColumns, clientPath } from './client-columns.tsx';
import type { PlatformQuery } from './queries.generated.ts';

interface ClientListProps {
  page: PlatformQuery['clients'];
  status: ClientStatus | null;
  /** Names filter and cursor. */
  pageKey: string;
  readOn: (nextToken: string) => Promise<unknown>;
}

/** Every client, newest first. */
export function ClientList({ page, status, pageKey, readOn }: ClientListProps) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  useRowKeys();
  const columns = useMemo(() => clientColumns(t, format), [t, format]);
  const { items, nextToken } = page;
  const { state, further } = useFurtherSearch(
    pageKey,
    { filtered: status !== null, found: items.length, wanted: 25, nextToken },
    readOn,
  );
  const withStatus = (chosen: ClientStatus | null) => ({
    search: withFilter(search, { status: chosen && filterWord(chosen) }).toString(),
  });
  return (
    <section className="overflow-clip rounded-lg border bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-2 px-4 pt-4 pb-2">
        <h2>{t('clients.title')}</h2>
        <FilterChip
          name={t('clients.status')}
          chosen={status}
          choices={CLIENT_STATUSES.map((value) => ({ value, label: t(`clients.status_${value}`) }))}
          onChoose={(chosen) => navigate(withStatus(chosen), { preventScrollReset: true })}
        />
      </header>
      {items.length > 0 ? (
        <DataTable
          caption={t('clients.title')}
          columns={columns}
          rows={items}
          idOf={(row) => row.clientId}
          hrefOf={clientPath}
        />
      ) : state === 'done' ? (
        <EmptyState
          icon={Building2}
          action={
            status === null ? null : (
              <Link to={withStatus(null)} preventScrollReset className={buttonLook()}>
                {t('clients.showAll')}
              </Link>
            )
          }
        >
          {t(status === null ? 'clients.emptyTitle' : 'clients.noneFoundTitle')}.{' '}
          {t(status === null ? 'clients.emptyHint' : 'clients.noneFoundHint')}
        </EmptyState>
      ) : null}
      <SearchFurther state={state} searching={t('clients.searching')} onFurther={further} />
      <Pager
        label={t('clients.pages')}
        count={items.length > 0 ? t('clients.onPage', { count: items.length }) : null}
        older={t('clients.older')}
        newer={t('clients.newer')}
        nextToken={nextToken}
      />
    </section>
  );
}
