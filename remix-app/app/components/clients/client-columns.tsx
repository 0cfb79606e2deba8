import { createColumnHelper, type ColumnDef } from '@tanstack/react-table';
import type { ClientHealth, ClientStatus, SubscriptionPlan } from '#generated/types.ts';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { RowLink } from '~/components/lists/row-link.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import type { MoneyValue } from '~/lib/format/money.ts';
import { noData, type formats } from '~/lib/format/use-format.ts';
import type { Translate } from '~/lib/i18n/translate.ts';
import { ClientChip } from './client-chip.tsx';
import { HealthChip } from './health-chip.tsx';

export interface ClientRow {
  clientId: string;
  companyName: string;
  domain: string | null;
  status: ClientStatus;
  health: ClientHealth;
  subscriptionPlan: SubscriptionPlan | null;
  lastActivityAt: string | null;
  recent: { conversations: number; cost: MoneyValue };
}

const column = createColumnHelper<ClientRow>();

/** The columns of a list of clients; its figures are those of the last 30 days. */
export function clientColumns(t: Translate, format: ReturnType<typeof formats>): ColumnDef<ClientRow>[] {
  return [
    column.display({
      id: 'name',
      header: t('clients.name'),
      meta: { cellClassName: 'max-w-0 max-sm:max-w-none max-sm:min-w-0 max-sm:basis-full' },
      cell: ({ row: { original } }) => (
        <RowLink to={clientPath(original.clientId)} className="block leading-[18px]">
          <span className="block truncate font-medium">{original.companyName}</span>
          <span className="block truncate text-xs text-faint">{original.domain ?? original.clientId}</span>
        </RowLink>
      ),
    }),
    column.display({
      id: 'status',
      header: t('clients.status'),
      meta: { className: 'w-44', cellClassName: 'max-sm:w-auto' },
      cell: ({ row: { original } }) => <ClientChip status={original.status} />,
    }),
    column.display({
      id: 'health',
      header: t('clients.health'),
      meta: { className: 'w-40 max-md:hidden', cellClassName: 'max-sm:block max-sm:w-auto' },
      // Nothing is left of who is removed that could be well or not.
      cell: ({ row: { original } }) =>
        original.status === 'PURGED' ? noData : <HealthChip health={original.health} />,
    }),
    column.display({
      id: 'plan',
      header: t('clients.plan'),
      meta: { className: 'w-28 max-xl:hidden', cellClassName: 'text-muted' },
      cell: ({ row: { original } }) =>
        original.subscriptionPlan ? t(`clients.plan_${original.subscriptionPlan}`) : noData,
    }),
    column.display({
      id: 'conversations',
      header: t('clients.conversations30'),
      meta: { numeric: true, className: 'w-36 max-sm:hidden whitespace-nowrap' },
      cell: ({ row: { original } }) => format.numberExactly(original.recent.conversations),
    }),
    column.display({
      id: 'cost',
      header: t('clients.cost30'),
      meta: { numeric: true, className: 'w-32 max-lg:hidden whitespace-nowrap' },
      cell: ({ row: { original } }) => (
        <span title={format.moneyExactly(original.recent.cost)}>{format.money(original.recent.cost)}</span>
      ),
    }),
    column.display({
      id: 'lastActivity',
      header: t('clients.lastActivity'),
      meta: { className: 'w-40 max-lg:hidden whitespace-nowrap', cellClassName: 'text-muted' },
      cell: ({ row: { original } }) =>
        original.lastActivityAt ? <RelativeTime iso={original.lastActivityAt} /> : t('clients.never'),
    }),
  ];
}
