import { ChartLine, Table2 } from 'lucide-react';
import { useState } from 'react';
import type { Interval } from '#generated/types.ts';
import { Card } from '~/components/ui/card.tsx';
import { Segments } from '~/components/ui/segments.tsx';
import { seriesRows, type SeriesPoint } from '~/lib/charts/series-rows.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { Plot } from './plot.tsx';
import { SeriesTable } from './series-table.tsx';
import { usePartNames } from './use-part-names.ts';

type Point = SeriesPoint & { totals: { conversations: number } };

interface OverTimeProps {
  title: string;
  points: readonly Point[];
  /** The period before, part by part, where the page has it. */
  previousPoints?: readonly Point[];
  interval: Interval;
  timeZone: string;
  /** Epoch ms of the loader. */
  now: number;
  /** Whether the last part is still running. */
  endsNow: boolean;
}

/** Conversations over time, as a chart or as the same figures in a table; both take the same room. */
export function OverTime(props: OverTimeProps) {
  const t = useT();
  const format = useFormat(props.timeZone);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const names = usePartNames(props.interval, props.timeZone);
  const rows = seriesRows({ ...props, pick: (point) => point.totals.conversations });
  const words = {
    current: t('stats.conversations'),
    previous: t('stats.previousPeriod'),
    incomplete: t('stats.incomplete'),
  };
  const highest = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => ((row.value ?? 0) > (best?.value ?? 0) ? row : best),
    undefined,
  );
  const label = t('stats.chartLabel', {
    count: format.numberExactly(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)),
    most: format.numberExactly(highest?.value ?? 0),
    when: highest ? names.titleOf(highest) : '–',
  });
  return (
    <Card
      title={
        <>
          {props.title}{' '}
          <span className="text-sm font-normal text-muted">{t(`stats.interval_${props.interval}`)}</span>
        </>
      }
      actions={
        <div className="noscript:hidden">
          <Segments
            label={t('stats.showAs')}
            value={view}
            onChoose={setView}
            choices={[
              { value: 'chart', label: t('stats.chart'), icon: ChartLine },
              { value: 'table', label: t('stats.table'), icon: Table2 },
            ]}
          />
        </div>
      }
    >
      {view === 'chart' ? (
        <Plot
          label={label}
          rows={rows}
          tickOf={names.tickOf}
          titleOf={names.titleOf}
          valueOf={format.numberExactly}
          valueTickOf={format.number}
          words={words}
        />
      ) : null}
      <div
        tabIndex={view === 'table' ? 0 : undefined}
        className={view === 'table' ? 'h-[240px] overflow-y-auto' : 'sr-only noscript:not-sr-only'}
      >
        <SeriesTable
          rows={rows}
          caption={props.title}
          partName={names.partName}
          titleOf={names.titleOf}
          valueOf={format.numberExactly}
          words={words}
        />
      </div>
    </Card>
  );
}
