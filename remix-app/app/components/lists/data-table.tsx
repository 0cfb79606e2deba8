import { useNavigate } from '@remix-run/react';
import {
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import { clsx } from 'clsx';
import type { MouseEvent } from 'react';

declare module '@tanstack/react-table' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- an augmentation repeats the type's parameters
  interface ColumnMeta<TData extends RowData, TValue> {
    numeric?: boolean;
    /** Of the header and the cells: width, and from which width of the page on the column is there. */
    className?: string;
    /** Of the cells only: their place in the card that a row is on the phone. */
    cellClassName?: string;
    /** A header that is read out, not shown. */
    hiddenHeader?: boolean;
  }
}

interface DataTableProps<Row> {
  caption: string;
  columns: ColumnDef<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** Where a row leads; its first cell holds the link itself (RowLink). */
  hrefOf: (row: Row) => string;
}

/** Whether a press was meant for something inside the row, or only ended a selection of text. */
function isForTheRow(event: MouseEvent): boolean {
  if ((event.target as HTMLElement).closest('a, button, input, label')) return false;
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !getSelection()?.toString();
}

/**
 * Rows of 44 px under a header that stays. A row opens by click and Enter; the page may let j and k move along
 * them (useRowKeys). On the phone a row is a card.
 */
export function DataTable<Row>({ caption, columns, rows, idOf, hrefOf }: DataTableProps<Row>) {
  const navigate = useNavigate();
  const table = useReactTable({
    data: rows as Row[],
    columns,
    getRowId: idOf,
    getCoreRowModel: getCoreRowModel(),
  });
  return (
    <table className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-14 z-10 bg-surface text-sm text-muted max-sm:hidden">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} className="h-10 shadow-[inset_0_-1px_var(--line)]">
            {group.headers.map(({ id, column, getContext }) => (
              <th
                key={id}
                scope="col"
                className={clsx(
                  'px-3 font-medium first:pl-4 last:pr-4',
                  column.columnDef.meta?.numeric && 'text-right',
                  column.columnDef.meta?.className,
                )}
              >
                <span className={column.columnDef.meta?.hiddenHeader ? 'sr-only' : undefined}>
                  {flexRender(column.columnDef.header, getContext())}
                </span>
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody className="max-sm:block">
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            onClick={(event) => isForTheRow(event) && navigate(hrefOf(row.original))}
            className="h-[44px] cursor-pointer border-b last:border-b-0 focus-within:bg-hover hover:bg-hover max-sm:flex max-sm:h-auto max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:px-4 max-sm:py-3"
          >
            {row.getVisibleCells().map(({ id, column, getContext }) => (
              <td
                key={id}
                className={clsx(
                  'px-3 first:pl-4 last:pr-4 max-sm:p-0 max-sm:first:pl-0 max-sm:last:pr-0',
                  column.columnDef.meta?.numeric && 'figures text-right',
                  column.columnDef.meta?.className,
                  column.columnDef.meta?.cellClassName,
                )}
              >
                {flexRender(column.columnDef.cell, getContext())}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
