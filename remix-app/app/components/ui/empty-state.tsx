import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing to show: an icon, one sentence why, and one thing to do. */
export function EmptyState({
  icon: Icon,
  children,
  action,
}: {
  icon: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-12 text-center">
      <span className="grid size-10 place-items-center rounded-full bg-hover text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <p className="max-w-sm text-muted">{children}</p>
      {action}
    </div>
  );
}
