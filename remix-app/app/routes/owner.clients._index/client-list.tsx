import { Link } from '@remix-run/react';
import { Building2, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { clientColumns } from '~/components/clients/client-columns.tsx';
import { DataTable } from '~/components/lists/data-table.tsx';
import { Pager } from '~/components/lists/pager.tsx';
import { SearchFurther } from '~/components/lists/search-further.tsx';
import { useFurtherSearch } from '~/components/lists/use-further-search.ts';
import { useRowKeys } from '~/components/lists/use-row-keys.ts';
import { buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import type { ClientFilter } from '~/lib/clients/client-filters.ts';
import { clientPath } from '~/lib/clients/client-path.ts';
import { clientsNamed } from '~/lib/clients/clients-named.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { OwnerClientsQuery } from './queries.generated.ts';

interface ClientListProps {
  page: OwnerClientsQuery['clients'];
  filter: ClientFilter;
  /** Names filter and cursor. */
  pageKey: string;
  readOn: (nextToken: string) => Promise<unknown>;
}

/** Clients, newest first. The API filters by status; names are looked for here, in page after page. */
export function ClientList({ page, filter, pageKey, readOn }: ClientListProps) {
  const t = useT();
  const format = useFormat();
  useRowKeys();
  const columns = useMemo(() => clientColumns(t, format), [t, format]);
  const rows = clientsNamed(page.items, filter.words);
  const filtered = filter.status !== null || filter.words !== '';
  const { state, further } = useFurtherSearch(
    pageKey,
    { filtered, found: rows.length, wanted: 25, nextToken: page.nextToken },
    readOn,
  );
  return (
    <section className="overflow-clip rounded-lg border bg-surface">
      {rows.length > 0 ? (
        <DataTable
          caption={t('clients.title')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.clientId}
          hrefOf={(row) => clientPath(row.clientId)}
        />
      ) : state === 'done' ? (
        <EmptyState
          icon={filtered ? SearchX : Building2}
          action={
            <Link to={filtered ? '.' : 'new'} className={buttonLook()}>
              {t(filtered ? 'clients.showAll' : 'clients.new')}
            </Link>
          }
        >
          {t(filtered ? 'clients.noneFoundTitle' : 'clients.emptyTitle')}.{' '}
          {t(filtered ? 'clients.noneFoundHint' : 'clients.emptyHint')}
        </EmptyState>
      ) : null}
      <SearchFurther state={state} searching={t('clients.searching')} onFurther={further} />
      <Pager
        label={t('clients.pages')}
        count={rows.length > 0 ? t('clients.onPage', { count: rows.length }) : null}
        older={t('clients.older')}
        newer={t('clients.newer')}
        nextToken={page.nextToken}
      />
    </section>
  );
}
