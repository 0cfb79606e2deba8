import { useMemo } from 'react';
import type { Interval } from '#generated/types.ts';
import type { SeriesRow } from '~/lib/charts/series-rows.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** How the parts of a series are called: on the axis, in a tooltip, and over a table's column. */
export function usePartNames(interval: Interval, timeZone: string) {
  const t = useT();
  const format = useFormat(timeZone);
  return useMemo(() => {
    if (interval === 'HOUR') {
      return {
        partName: t('stats.hour'),
        tickOf: (row: SeriesRow) => format.time(row.start),
        titleOf: (row: SeriesRow) => `${format.dayShortly(row.date)}, ${format.time(row.start)}`,
      };
    }
    return {
      partName: t(interval === 'WEEK' ? 'stats.week' : 'stats.day'),
      tickOf: (row: SeriesRow) => format.dayShortly(row.date),
      titleOf: (row: SeriesRow) =>
        interval === 'WEEK' ? `${t('stats.week')} ${format.day(row.date)}` : format.dayFully(row.date),
    };
  }, [interval, t, format]);
}
