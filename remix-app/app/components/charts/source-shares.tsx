import { Link, useSearchParams } from '@remix-run/react';
import { buttonLook } from '~/components/ui/button.tsx';
import type { MoneyValue } from '~/lib/format/money.ts';
import { Card } from '~/components/ui/card.tsx';
import { SOURCES } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { withFilter } from '~/lib/paging/search-params.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

interface Part {
  key: string;
  totals: { conversations: number; conversionRate?: number | null; cost: MoneyValue };
}

/** Conversations by where visitors write from, for those who ask: a link opens the table, and the URL says so. */
export function SourceShares({ parts }: { parts: readonly Part[] | null }) {
  const t = useT();
  const [search] = useSearchParams();
  const other = withFilter(search, { sources: parts ? null : '1' });
  return (
    <Card
      title={t('stats.bySource')}
      actions={
        <Link
          to={{ search: other.toString() }}
          preventScrollReset
          className={buttonLook({ size: 'small' })}
          aria-label={t(parts ? 'stats.hideSources' : 'stats.showSources')}
        >
          {t(parts ? 'stats.hide' : 'stats.show')}
        </Link>
      }
    >
      {parts ? <SourceTable parts={parts} /> : <p className="text-muted">{t('stats.bySourceHint')}</p>}
    </Card>
  );
}

/** A small table whose bars show the share. */
function SourceTable({ parts }: { parts: readonly Part[] }) {
  const t = useT();
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.totals.conversations, 0);
  const ordered = [...parts].sort((a, b) => b.totals.conversations - a.totals.conversations);
  const nameOf = (key: string) => {
    const source = SOURCES.find((candidate) => candidate === key);
    return source ? t(`conversations.source_${source}`) : key;
  };
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{t('stats.bySourceHint')}</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 font-medium">
            {t('conversations.source')}
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-medium">
            {t('stats.conversations')}
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-medium">
            {t('stats.conversionRate')}
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-medium max-sm:hidden">
            {t('stats.cost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ key, totals }) => (
          <tr key={key} className="border-t">
            <th scope="row" className="h-11 w-2/5 font-normal">
              <span className="block">{nameOf(key)}</span>
              <span aria-hidden className="mt-1 block h-1 rounded-sm bg-hover">
                <span
                  className="block h-full rounded-sm bg-(--chart-1)"
                  style={{ width: `${total > 0 ? (totals.conversations / total) * 100 : 0}%` }}
                />
              </span>
            </th>
            <td className="figures pl-3 text-right">
              {format.numberExactly(totals.conversations)}
              <span className="ml-2 inline-block min-w-12 text-muted">
                {format.percent(total > 0 ? totals.conversations / total : null)}
              </span>
            </td>
            <td className="figures pl-3 text-right">{format.percent(totals.conversionRate)}</td>
            <td className="figures pl-3 text-right max-sm:hidden">{format.money(totals.cost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
