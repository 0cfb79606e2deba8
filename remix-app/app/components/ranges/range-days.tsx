import { useFormat } from '~/lib/format/use-format.ts';
import type { DayRange } from '~/lib/ranges/day-range.ts';

/** The days of a range in words: one day, or the first and the last. */
export function RangeDays({ range }: { range: DayRange }) {
  const format = useFormat();
  if (range.from === range.to) return <>{format.dayFully(range.from)}</>;
  const from =
    range.from.slice(0, 4) === range.to.slice(0, 4) ? format.dayShortly(range.from) : format.day(range.from);
  return (
    <>
      {from} – {format.day(range.to)}
    </>
  );
}
