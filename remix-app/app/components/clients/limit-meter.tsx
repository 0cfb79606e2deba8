import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { limitState } from '~/lib/clients/limit-state.ts';

const looks = {
  fine: { bar: 'bg-fill', words: '' },
  nearly: { bar: 'bg-warn', words: 'text-warn' },
  over: { bar: 'bg-bad', words: 'text-bad' },
} as const;

/** How much of a limit is used, in figures and as a bar; `children` say what follows from it. */
export function LimitMeter(props: {
  label: string;
  /** What is used of what may be. */
  figures: string;
  /** 0 to 1, and more where a limit was lowered. */
  share: number;
  /** Beside the figures. */
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const { label, figures, share, aside, children } = props;
  const look = looks[limitState(share)];
  const percent = Math.min(100, share * 100);
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="text-sm font-medium">{label}</p>
        <p className="figures text-sm text-muted">
          {figures}
          {aside}
        </p>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={figures}
        className="mt-2 h-2 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={clsx('h-full rounded-full', look.bar)}
          style={{ width: `${share > 0 ? Math.max(0.5, percent) : 0}%` }}
        />
      </div>
      {children ? <p className={clsx('mt-2 text-sm', look.words)}>{children}</p> : null}
    </div>
  );
}
