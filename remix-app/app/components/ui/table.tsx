import { clsx } from 'clsx';
import type { HTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from 'react';

/** The shell of a table: rows of 44 px under a header that stays. `caption` is read out, not shown. */
export function Table({
  caption,
  children,
  className,
}: HTMLAttributes<HTMLTableElement> & { caption: string }) {
  return (
    <div className="overflow-x-auto">
      <table className={clsx('w-full border-collapse text-left', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: HTMLAttributes<HTMLTableSectionElement>) {
  return (
    <thead className="sticky top-0 z-10 bg-surface text-sm text-muted">
      <tr className="h-10 border-b">{children}</tr>
    </thead>
  );
}

type Cell = { numeric?: boolean };

export function TableHeader({ numeric, className, ...rest }: ThHTMLAttributes<HTMLTableCellElement> & Cell) {
  return (
    <th scope="col" className={clsx('px-3 font-medium', numeric && 'text-right', className)} {...rest} />
  );
}

export function TableRow({ className, ...rest }: HTMLAttributes<HTMLTableRowElement>) {
  return <tr className={clsx('h-11 border-b last:border-b-0', className)} {...rest} />;
}

export function TableCell({ numeric, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & Cell) {
  return <td className={clsx('px-3', numeric && 'figures text-right', className)} {...rest} />;
}
