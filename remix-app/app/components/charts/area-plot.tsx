import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { axisTicks, valueTicks } from '~/lib/charts/axis-ticks.ts';
import type { SeriesRow } from '~/lib/charts/series-rows.ts';
import { PlotTooltip } from './plot-tooltip.tsx';
import type { PlotProps } from './plot-props.ts';

/** A tick label needs about this much room, so that days never crowd. */
const TICK_WIDTH = 64;

/** The chart itself. It brings Recharts along, so it is only ever loaded lazily, after hydration. */
export default function AreaPlot(props: PlotProps) {
  const { rows, width, height, tickOf } = props;
  const highest = Math.max(0, ...rows.flatMap((row) => [row.value ?? 0, row.previous ?? 0]));
  const yTicks = valueTicks(highest);
  const ticks = axisTicks(rows.length, Math.max(2, Math.floor((width - 48) / TICK_WIDTH))).map(
    (index) => rows[index]?.start ?? '',
  );
  const byStart = new Map(rows.map((row) => [row.start, row]));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows as SeriesRow[]}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="start"
        ticks={ticks}
        interval={0}
        tickFormatter={(start: string) => {
          const row = byStart.get(start);
          return row ? tickOf(row) : '';
        }}
        tick={{ fontSize: 12, fill: 'var(--muted)' }}
        tickLine={false}
        axisLine={false}
        tickMargin={8}
        height={28}
        padding={{ left: 8, right: 8 }}
      />
      <YAxis
        ticks={yTicks}
        domain={[0, yTicks[yTicks.length - 1] ?? 1]}
        tickFormatter={(value: number) => props.valueTickOf(value)}
        tick={{ fontSize: 12, fill: 'var(--muted)' }}
        tickLine={false}
        axisLine={false}
        width={44}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--line-strong)', strokeDasharray: '2 2' }}
        content={({ active, payload }) => {
          const row = active ? (payload?.[0]?.payload as SeriesRow | undefined) : undefined;
          return row ? <PlotTooltip row={row} {...props} /> : null;
        }}
      />
      <Line
        dataKey="previous"
        stroke="var(--chart-previous)"
        strokeWidth={1.5}
        strokeDasharray="5 4"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Area
        dataKey="solid"
        stroke="var(--chart-1)"
        strokeWidth={2}
        fill="var(--chart-1)"
        fillOpacity={0.1}
        dot={rows.length === 1 ? { r: 3, fill: 'var(--chart-1)' } : false}
        activeDot={{ r: 4, strokeWidth: 0, fill: 'var(--chart-1)' }}
        isAnimationActive={false}
      />
      <Area
        dataKey="dotted"
        stroke="var(--chart-1)"
        strokeWidth={2}
        strokeDasharray="2 4"
        strokeLinecap="round"
        fill="var(--chart-1)"
        fillOpacity={0.04}
        dot={false}
        activeDot={{ r: 4, strokeWidth: 0, fill: 'var(--chart-1)' }}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}
