import { Link } from '@remix-run/react';
import { ArrowRight, Building2 } from 'lucide-react';
import { useMemo } from 'react';
import { clientColumns, type ClientRow } from '~/components/clients/client-columns.tsx';
import { DataTable } from '~/components/lists/data-table.tsx';
import { useRowKeys } from '~/components/lists/use-row-keys.ts';
import { buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** The clients that came last, and the way to all of them. */
export function NewestClients({ clients }: { clients: readonly ClientRow[] }) {
  const t = useT();
  const format = useFormat();
  useRowKeys();
  const columns = useMemo(() => clientColumns(t, format), [t, format]);
  return (
    <section className="overflow-clip rounded-lg border bg-surface">
      <header className="flex items-center justify-between gap-2 px-4 pt-4 pb-2">
        <h2>{t('clients.newest')}</h2>
        <Link to="/owner/clients" className={buttonLook({ size: 'small' })}>
          {t('clients.all')}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </header>
      {clients.length > 0 ? (
        <DataTable
          caption={t('clients.newest')}
          columns={columns}
          rows={clients}
          idOf={(row) => row.clientId}
          hrefOf={(row) => clientPath(row.clientId)}
        />
      ) : (
        <EmptyState
          icon={Building2}
          action={
            <Link to="/owner/clients/new" className={buttonLook()}>
              {t('clients.new')}
            </Link>
          }
        >
          {t('clients.emptyTitle')}. {t('clients.emptyHint')}
        </EmptyState>
      )}
    </section>
  );
}
