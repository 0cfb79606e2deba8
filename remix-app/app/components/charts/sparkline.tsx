import { sparklinePath } from '~/lib/charts/sparkline-path.ts';

const WIDTH = 100;
const HEIGHT = 28;

/** The shape of a figure over the range. Ornament to the figure beside it: screen readers pass it by. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const line = sparklinePath(values, WIDTH, HEIGHT - 4);
  return (
    <svg
      aria-hidden
      viewBox={`0 -2 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-7 w-full overflow-visible"
    >
      {line ? (
        <path
          d={line}
          fill="none"
          stroke="var(--chart-1)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ) : (
        <line
          x1="0"
          x2={WIDTH}
          y1={HEIGHT - 4}
          y2={HEIGHT - 4}
          stroke="var(--line)"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
