import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const look = cva(
  'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'bg-hover text-muted',
        accent: 'bg-accent-soft text-accent',
        good: 'bg-good-soft text-good',
        warn: 'bg-warn-soft text-warn',
        bad: 'bg-bad-soft text-bad',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

/** A state as a word with its icon: colour never says it alone. */
export function Chip({
  icon: Icon,
  tone,
  children,
}: VariantProps<typeof look> & { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className={look({ tone })}>
      <Icon aria-hidden className="size-3.5" />
      {children}
    </span>
  );
}
