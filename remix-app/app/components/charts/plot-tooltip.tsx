import type { SeriesRow } from '~/lib/charts/series-rows.ts';
import type { PlotProps } from './plot-props.ts';

/** The exact figures of the part under the pointer, with its full name. */
export function PlotTooltip(props: { row: SeriesRow } & Pick<PlotProps, 'titleOf' | 'valueOf' | 'words'>) {
  const { row, titleOf, valueOf, words } = props;
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-float">
      <p className="font-medium">
        {titleOf(row)}
        {row.complete ? null : <span className="font-normal text-muted"> · {words.incomplete}</span>}
      </p>
      <dl className="figures mt-1 grid grid-cols-[auto_auto] gap-x-4 text-muted">
        <dt>{words.current}</dt>
        <dd className="text-right font-medium text-text">{row.value === null ? '-' : valueOf(row.value)}</dd>
        {row.previous === null ? null : (
          <>
            <dt>{words.previous}</dt>
            <dd className="text-right">{valueOf(row.previous)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
