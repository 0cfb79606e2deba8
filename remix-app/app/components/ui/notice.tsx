import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const looks = {
  neutral: 'bg-surface text-text',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
} as const;

/** A strip over a page: what one should know of it now. It is read out when it appears; bad news at once. */
export function Notice({
  tone,
  icon: Icon,
  title,
  actions,
  children,
  className,
}: {
  tone: keyof typeof looks;
  icon: LucideIcon;
  title: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={clsx(
        'mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border px-4 py-3',
        looks[tone],
        className,
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0 self-start" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {children ? (
          <div className="mt-0.5 grid gap-1 text-sm wrap-anywhere text-text">{children}</div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
