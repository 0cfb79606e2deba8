import type { SeriesRow } from '~/lib/charts/series-rows.ts';

/** What a plot needs besides its rows: all its words, made outside, so that the lazy chunk holds no dictionary. */
export interface PlotProps {
  rows: readonly SeriesRow[];
  /** Width of the plot, px: decides how many days are named. */
  width: number;
  height: number;
  tickOf: (row: SeriesRow) => string;
  titleOf: (row: SeriesRow) => string;
  valueOf: (value: number) => string;
  valueTickOf: (value: number) => string;
  words: { current: string; previous: string; incomplete: string };
}
