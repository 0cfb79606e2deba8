import { clsx } from 'clsx';
import type { HTMLAttributes, ReactNode } from 'react';

/** A bordered surface; `title` is its h2 and `actions` stand at the title's right. */
export function Card({
  title,
  actions,
  className,
  children,
  ...rest
}: Omit<HTMLAttributes<HTMLElement>, 'title'> & { title?: ReactNode; actions?: ReactNode }) {
  return (
    <section className={clsx('rounded-lg border bg-surface p-5', className)} {...rest}>
      {(title || actions) && (
        <header className="mb-4 flex items-center justify-between gap-3">
          {title && <h2>{title}</h2>}
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
