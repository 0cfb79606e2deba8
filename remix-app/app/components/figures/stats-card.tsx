import type { ReactNode } from 'react';
import { Sparkline } from '~/components/charts/sparkline.tsx';
import { Tooltip } from '~/components/ui/tooltip.tsx';
import type { Change } from '~/lib/figures/compute-change.ts';
import { ChangeBadge } from './change-badge.tsx';

export interface StatsCardProps {
  label: string;
  /** What exactly is counted. */
  hint?: string;
  figure: string;
  /** All digits, where `figure` is short. */
  exact?: string;
  change: Change;
  /** `12 %` beside the arrow. */
  changeText: string;
  /** The change in words, with what it is compared to. */
  changeSpoken: string;
  spark: readonly (number | null)[];
  className?: string;
}

/** One figure of the range: label, figure, change against the period before, and its shape over the range. */
export function StatsCard(props: StatsCardProps) {
  return (
    <div
      className={`flex min-w-0 flex-col rounded-lg border bg-surface px-4 pt-3 pb-3 ${props.className ?? ''}`}
    >
      <dt className="truncate text-sm text-muted">
        <Hinted text={props.hint}>{props.label}</Hinted>
      </dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <Hinted text={props.exact === props.figure ? undefined : props.exact}>
          <span className="figures text-figure font-semibold tracking-tight whitespace-nowrap">
            {props.figure}
          </span>
        </Hinted>
        <Hinted text={props.changeSpoken}>
          <span>
            <ChangeBadge change={props.change} text={props.changeText} spoken={props.changeSpoken} />
          </span>
        </Hinted>
      </dd>
      <dd className="mt-auto pt-2" aria-hidden>
        <Sparkline values={props.spark} />
      </dd>
    </div>
  );
}

/** More words on hover. Not a tab stop: what matters in them is read out with the figure. */
function Hinted({ text, children }: { text?: string; children: ReactNode }) {
  if (!text) return <>{children}</>;
  return (
    <Tooltip text={text}>
      <span>{children}</span>
    </Tooltip>
  );
}
