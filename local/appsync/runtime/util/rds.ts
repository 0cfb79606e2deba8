import type { HostFunction } from '../call.ts';

interface Statement {
  records?: Record<string, unknown>[][] | null;
  columnMetadata?: { label?: string; name?: string }[];
}

/** util.rds. */
export const rdsFunctions: Record<string, HostFunction> = {
  toJsonObject(_call, result: string | { sqlStatementResults?: Statement[] }) {
    const parsed = (typeof result === 'string' ? JSON.parse(result) : result) as {
      sqlStatementResults?: Statement[];
    };
    return (parsed.sqlStatementResults ?? []).map(({ records, columnMetadata = [] }) =>
      (records ?? []).map((record) =>
        Object.fromEntries(
          record.map((cell, place) => [labelOf(columnMetadata[place], place), valueOf(cell)]),
        ),
      ),
    );
  },
};

const labelOf = (column: { label?: string; name?: string } | undefined, place: number) =>
  column?.label ?? column?.name ?? String(place);

function valueOf(cell: Record<string, unknown>): unknown {
  return cell['isNull'] === true
    ? null
    : (Object.entries(cell).find(([kind]) => kind !== 'isNull')?.[1] ?? null);
}
