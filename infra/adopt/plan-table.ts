import type { IndexShape, TableShape } from '../tables.ts';
import type { ExistingTable } from './existing-table.ts';

/** One thing to change on a table that is there. None but `timeToLive` touches a row. */
export type Change =
  | { kind: 'stream'; view: 'NEW_IMAGE' | 'NEW_AND_OLD_IMAGES' }
  | { kind: 'timeToLive'; attribute: string }
  | { kind: 'index'; name: string; shape: IndexShape }
  | { kind: 'deletionProtection' }
  | { kind: 'pointInTimeRecovery' };

export interface TablePlan {
  name: string;
  /**
   * missing: deploying makes it. ours: one of our stacks made it. fits, changes: it is taken over, the latter after the
   * changes. unfit: it cannot be taken over.
   */
  state: 'missing' | 'ours' | 'fits' | 'changes' | 'unfit';
  changes: Change[];
  /** Why it is unfit, in plain sentences. */
  problems: string[];
  /** What is left as it is, and what can be done about it. */
  notes: string[];
  arn?: string;
}

const nothing = { changes: [], problems: [], notes: [] };

/**
 * What would have to happen for a table to serve as the platform wants it. Expiry is turned on only if asked for:
 * DynamoDB then deletes every row whose time has passed, among them events that the first rebuild still has to count.
 */
export function planTable(
  name: string,
  shape: TableShape,
  table: ExistingTable | null,
  { expire = false }: { expire?: boolean } = {},
): TablePlan {
  if (!table) return { name, state: 'missing', ...nothing };
  if (table.stack && /^Stride(Panel|Client)/.test(table.stack)) return { name, state: 'ours', ...nothing };
  const problems = problemsOf(shape, table);
  const { arn } = table;
  if (problems.length > 0) return { name, state: 'unfit', ...nothing, problems, arn };
  const changes = changesOf(shape, table);
  const notes: string[] = [];
  if (shape.timeToLive && !table.timeToLive) {
    if (expire) changes.push({ kind: 'timeToLive', attribute: shape.timeToLive });
    else notes.push('its rows do not expire; --expire turns that on, once the read models are rebuilt');
  }
  return { name, state: changes.length > 0 ? 'changes' : 'fits', changes, problems, notes, arn };
}

function problemsOf(shape: TableShape, table: ExistingTable): string[] {
  const problems: string[] = [];
  const wanted = `${shape.partitionKey}, ${shape.sortKey} (${shape.sortKeyType ?? 'S'})`;
  const actual = `${table.partitionKey}, ${table.sortKey ?? 'no sort key'} (${table.sortKeyType ?? '-'})`;
  if (wanted !== actual) problems.push(`Its key is ${actual}, not ${wanted}.`);
  for (const [name, index] of Object.entries(shape.indexes ?? {})) {
    const there = table.indexes[name];
    if (there && (there.partitionKey !== index.partitionKey || there.sortKey !== index.sortKey)) {
      problems.push(
        `Its index ${name} has the key ${there.partitionKey}, ${there.sortKey ?? 'no sort key'}.`,
      );
    }
  }
  if (shape.stream && table.stream && !carries(table.stream, shape.stream)) {
    problems.push(`Its stream carries ${table.stream}; turn that off first, somebody may be reading it.`);
  }
  if (shape.timeToLive && table.timeToLive && table.timeToLive !== shape.timeToLive) {
    problems.push(`Its rows expire by ${table.timeToLive}, not by ${shape.timeToLive}.`);
  }
  return problems;
}

function changesOf(shape: TableShape, table: ExistingTable): Change[] {
  const changes: Change[] = [];
  for (const [name, index] of Object.entries(shape.indexes ?? {})) {
    if (!table.indexes[name]) changes.push({ kind: 'index', name, shape: index });
  }
  if (shape.stream && !table.stream) changes.push({ kind: 'stream', view: shape.stream });
  if (!table.isDeletionProtected) changes.push({ kind: 'deletionProtection' });
  if (table.hasPointInTimeRecovery === false) changes.push({ kind: 'pointInTimeRecovery' });
  return changes;
}

function carries(actual: string, wanted: string): boolean {
  return actual === wanted || (actual === 'NEW_AND_OLD_IMAGES' && wanted === 'NEW_IMAGE');
}
