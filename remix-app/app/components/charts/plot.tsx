import { lazy, Suspense } from 'react';
import { Skeleton } from '~/components/ui/skeleton.tsx';
import type { PlotProps } from './plot-props.ts';
import { PlotBoundary } from './plot-boundary.tsx';
import { useWidth } from './use-width.ts';

const AreaPlot = lazy(() => import('./area-plot.tsx'));

/** Every state of a plot has this height, so that nothing moves when it comes. */
export const PLOT_HEIGHT = 240;

/** A chart that comes after the page: its library loads once the page stands, and the skeleton keeps its place. */
export function Plot({ label, ...plot }: Omit<PlotProps, 'width' | 'height'> & { label: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const skeleton = <Skeleton className="h-full w-full" />;
  return (
    <div ref={ref} role="img" aria-label={label} className="relative h-[240px] noscript:hidden">
      {/* Out of the flow: a chart as wide as the room was must not keep the room that wide. */}
      <div className="absolute inset-0">
        <PlotBoundary>
          {width > 0 ? (
            <Suspense fallback={skeleton}>
              <AreaPlot {...plot} width={width} height={PLOT_HEIGHT} />
            </Suspense>
          ) : (
            skeleton
          )}
        </PlotBoundary>
      </div>
    </div>
  );
}
