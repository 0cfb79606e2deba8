import { Link } from '@remix-run/react';
import { createColumnHelper, type ColumnDef } from '@tanstack/react-table';
import { ChevronRight } from 'lucide-react';
import type { Device, Outcome, Source } from '#generated/types.ts';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { CopyButton } from '~/components/ui/copy-button.tsx';
import { RowLink } from '~/components/lists/row-link.tsx';
import type { MoneyValue } from '~/lib/format/money.ts';
import type { formats } from '~/lib/format/use-format.ts';
import type { Translate } from '~/lib/i18n/translate.ts';

import { OutcomeChip } from './outcome-chip.tsx';
import { Rating } from './rating.tsx';

export interface ConversationRow {
  sessionId: string;
  startedAt: string;
  messageCount: number;
  outcome: Outcome;
  rating: number | null;
  source: Source;
  device: Device;
  cost: MoneyValue;
  preview: string | null;
}

interface ColumnNeeds {
  t: Translate;
  format: ReturnType<typeof formats>;
  timeZone: string;
  hrefOf: (row: ConversationRow) => string;
}

const column = createColumnHelper<ConversationRow>();

/** The columns of the list of conversations, the ones that narrow pages drop last first. */
export function conversationColumns({
  t,
  format,
  timeZone,
  hrefOf,
}: ColumnNeeds): ColumnDef<ConversationRow>[] {
  return [
    column.display({
      id: 'session',
      header: t('conversations.session'),
      meta: { cellClassName: 'max-w-0 max-sm:max-w-none max-sm:min-w-0 max-sm:basis-full' },
      cell: ({ row: { original } }) => (
        <RowLink to={hrefOf(original)} className="block leading-[18px]">
          <span className="block truncate">{original.preview || t('conversations.noWords')}</span>
          <span className="block truncate text-xs text-faint max-sm:hidden">{original.sessionId}</span>
        </RowLink>
      ),
    }),
    column.display({
      id: 'date',
      header: t('conversations.date'),
      meta: {
        className: 'w-32',
        cellClassName: 'text-muted max-sm:w-auto max-sm:order-2 max-sm:ml-auto max-sm:text-sm',
      },
      cell: ({ row: { original } }) => <RelativeTime iso={original.startedAt} timeZone={timeZone} />,
    }),
    column.display({
      id: 'messages',
      header: t('conversations.messages'),
      meta: { numeric: true, className: 'w-28 max-sm:hidden' },
      cell: ({ row: { original } }) => format.numberExactly(original.messageCount),
    }),
    column.display({
      id: 'outcome',
      header: t('conversations.outcome'),
      meta: { className: 'w-44', cellClassName: 'max-sm:w-auto max-sm:order-1' },
      cell: ({ row: { original } }) => <OutcomeChip outcome={original.outcome} />,
    }),
    column.display({
      id: 'rating',
      header: t('conversations.rating'),
      meta: { className: 'w-20 max-lg:hidden' },
      cell: ({ row: { original } }) => <Rating rating={original.rating} />,
    }),
    column.display({
      id: 'source',
      header: t('conversations.source'),
      meta: { className: 'w-44 max-lg:hidden', cellClassName: 'text-muted whitespace-nowrap' },
      cell: ({ row: { original } }) =>
        `${t(`conversations.source_${original.source}`)} · ${t(`conversations.device_${original.device}`)}`,
    }),
    column.display({
      id: 'cost',
      header: t('conversations.cost'),
      meta: { numeric: true, className: 'w-32 max-xl:hidden', cellClassName: 'whitespace-nowrap' },
      cell: ({ row: { original } }) => (
        <span title={format.moneyExactly(original.cost)}>{format.money(original.cost)}</span>
      ),
    }),
    column.display({
      id: 'actions',
      header: t('conversations.actions'),
      meta: { className: 'w-24 max-sm:hidden', hiddenHeader: true },
      cell: ({ row: { original } }) => (
        <span className="flex justify-end">
          <CopyButton text={original.sessionId} label={t('conversations.copyNumber')} />
          <Link
            to={hrefOf(original)}
            tabIndex={-1}
            aria-label={t('conversations.openNamed', { session: original.sessionId })}
            className="grid size-8 place-items-center rounded-md text-faint hover:bg-sunken hover:text-text"
          >
            <ChevronRight aria-hidden className="size-4" />
          </Link>
        </span>
      ),
    }),
  ];
}
