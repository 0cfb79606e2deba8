import { clsx } from 'clsx';

const fills = { accent: 'bg-accent', good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad' } as const;

/** How much of a whole there is, 0 to 1. A word beside it says the same. */
export function Progress({
  label,
  share,
  tone = 'accent',
  className,
}: {
  label: string;
  share: number;
  tone?: keyof typeof fills;
  className?: string;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-hover', className)}
    >
      <div
        className={clsx('h-full rounded-full transition-[width] duration-150', fills[tone])}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
