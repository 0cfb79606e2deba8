import type { IndexShape, TableShape } from '../tables.ts';
import type { ExistingTable } from './existing-table.ts';

/** One thing to change on a table that is there. None of them touches a row. */
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
  arn?: string;
}

const nothing = { changes: [], problems: [] };

/** What would have to happen for a table to serve as the platform wants it. */
export function planTable(name: string, shape: TableShape, table: ExistingTable | null): TablePlan {
  if (!table) return { name, state: 'missing', ...nothing };
  if (table.stack && /^Stride(Panel|Client)/.test(table.stack)) return { name, state: 'ours', ...nothing };
  const problems = problemsOf(shape, table);
  if (problems.length > 0) return { name, state: 'unfit', changes: [], problems, arn: table.arn };
  const changes = changesOf(shape, table);
  return { name, state: changes.length > 0 ? 'changes' : 'fits', changes, problems, arn: table.arn };
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
  if (shape.timeToLive && !table.timeToLive) {
    changes.push({ kind: 'timeToLive', attribute: shape.timeToLive });
  }
  if (!table.isDeletionProtected) changes.push({ kind: 'deletionProtection' });
  if (table.hasPointInTimeRecovery === false) changes.push({ kind: 'pointInTimeRecovery' });
  return changes;
}

function carries(actual: string, wanted: string): boolean {
  return actual === wanted || (actual === 'NEW_AND_OLD_IMAGES' && wanted === 'NEW_IMAGE');
}
