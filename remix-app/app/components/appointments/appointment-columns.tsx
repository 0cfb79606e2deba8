import { createColumnHelper, type ColumnDef } from '@tanstack/react-table';
import { ChevronRight } from 'lucide-react';
import type { AppointmentStatus } from '#generated/types.ts';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { RowLink } from '~/components/lists/row-link.tsx';
import { noData, type formats } from '~/lib/format/use-format.ts';
import type { Translate } from '~/lib/i18n/translate.ts';
import { AppointmentChip } from './appointment-chip.tsx';

export interface AppointmentRow {
  appointmentId: string;
  sessionId: string;
  startsAt: string | null;
  status: AppointmentStatus;
  createdAt: string | null;
}

interface ColumnNeeds {
  t: Translate;
  format: ReturnType<typeof formats>;
  timeZone: string;
  hrefOf: (row: AppointmentRow) => string;
}

const column = createColumnHelper<AppointmentRow>();

/** The columns of the list of appointments; a row leads to the conversation that made it. */
export function appointmentColumns({
  t,
  format,
  timeZone,
  hrefOf,
}: ColumnNeeds): ColumnDef<AppointmentRow>[] {
  return [
    column.display({
      id: 'visit',
      header: t('appointments.visit'),
      meta: { className: 'w-64', cellClassName: 'max-sm:w-auto max-sm:basis-full' },
      cell: ({ row: { original } }) => (
        <RowLink
          to={hrefOf(original)}
          title={original.startsAt ? format.dayFully(original.startsAt) : undefined}
          className="figures font-medium whitespace-nowrap"
        >
          {original.startsAt ? format.localDateTime(original.startsAt) : t('appointments.noTime')}
        </RowLink>
      ),
    }),
    column.display({
      id: 'status',
      header: t('appointments.status'),
      meta: { className: 'w-52', cellClassName: 'max-sm:w-auto' },
      cell: ({ row: { original } }) => <AppointmentChip status={original.status} />,
    }),
    column.display({
      id: 'made',
      header: t('appointments.made'),
      meta: { className: 'w-44', cellClassName: 'text-muted max-sm:w-auto max-sm:ml-auto max-sm:text-sm' },
      cell: ({ row: { original } }) =>
        original.createdAt ? <RelativeTime iso={original.createdAt} timeZone={timeZone} /> : noData,
    }),
    column.display({
      id: 'conversation',
      header: t('appointments.conversation'),
      meta: { className: 'max-sm:hidden', cellClassName: 'max-w-0 text-right' },
      cell: ({ row: { original } }) => (
        <span className="flex items-center justify-between gap-2 text-muted">
          <span className="truncate text-sm">{original.sessionId}</span>
          <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
        </span>
      ),
    }),
  ];
}
