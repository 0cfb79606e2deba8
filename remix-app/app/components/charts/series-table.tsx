import type { SeriesRow } from '~/lib/charts/series-rows.ts';

interface SeriesTableProps {
  rows: readonly SeriesRow[];
  caption: string;
  partName: string;
  titleOf: (row: SeriesRow) => string;
  valueOf: (value: number) => string;
  words: { current: string; previous: string; incomplete: string };
}

/** The chart's figures as a table, newest first: for screen readers, for readers without scripts, and by choice. */
export function SeriesTable({ rows, caption, partName, titleOf, valueOf, words }: SeriesTableProps) {
  const withPrevious = rows.some((row) => row.previous !== null);
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 bg-surface text-sm text-muted">
        <tr className="border-b">
          <th scope="col" className="h-9 pr-3 font-medium">
            {partName}
          </th>
          <th scope="col" className="px-3 text-right font-medium">
            {words.current}
          </th>
          {withPrevious ? (
            <th scope="col" className="px-3 text-right font-medium">
              {words.previous}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.value !== null)
          .reverse()
          .map((row) => (
            <tr key={row.start} className="border-b last:border-b-0">
              <th scope="row" className="h-9 pr-3 font-normal">
                {titleOf(row)}
                {row.complete ? null : <span className="text-muted"> · {words.incomplete}</span>}
              </th>
              <td className="figures px-3 text-right">{row.value === null ? '–' : valueOf(row.value)}</td>
              {withPrevious ? (
                <td className="figures px-3 text-right text-muted">
                  {row.previous === null ? '–' : valueOf(row.previous)}
                </td>
              ) : null}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
