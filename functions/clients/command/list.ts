import type { ClientListRow } from '../../../domain/clients/list-row.ts';
import { listedClients } from '../../../domain/clients/list-store.ts';
import type { Opened } from './open.ts';

const COLUMNS = ['client', 'status', 'plan', 'conversations', 'company'];

/** `list [--status WORD]`: every client, newest first; conversations are those of its last 30 days. */
export async function list({ client, tables }: Opened, status: string | undefined): Promise<string> {
  const rows = (await listedClients(client, tables.stats)).reverse();
  const lines = rows.filter((row) => !status || statusOf(row) === status).map(cells);
  return [COLUMNS, ...lines].map((line) => padded(line, [COLUMNS, ...lines])).join('\n');
}

const statusOf = (row: ClientListRow) => row.status ?? 'active';

function cells(row: ClientListRow): string[] {
  return [row.id, statusOf(row), row.plan ?? '-', String(row.n30 ?? 0), printable(row.name ?? row.id)];
}

/** A terminal obeys what it is shown: names are typed by people. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function padded(line: string[], all: string[][]): string {
  const width = (column: number) => Math.max(...all.map((each) => each[column]!.length));
  return line
    .map((cell, column) => cell.padEnd(width(column)))
    .join('  ')
    .trimEnd();
}
