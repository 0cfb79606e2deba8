import { clsx } from 'clsx';

/** The shape of what comes: give it the size of the real thing by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-pulse rounded-md bg-hover', className)} />;
}
