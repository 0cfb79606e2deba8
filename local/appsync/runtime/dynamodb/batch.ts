import { given } from './given.ts';
import { itemValues } from './item-values.ts';
import { projectionOf } from './projection.ts';

type Values = Record<string, unknown>;

const eachTable = <T, R>(tables: Record<string, T>, convert: (table: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, convert(table)]));

interface BatchGetTable {
  keys: Values[];
  consistentRead?: boolean | null;
  projection?: string[] | null;
}

/** A BatchGetItem request. */
export function batchGet({ tables }: { tables: Record<string, BatchGetTable> }) {
  return {
    operation: 'BatchGetItem',
    tables: eachTable(tables, ({ keys, projection, ...rest }) => ({
      keys: keys.map(itemValues),
      ...given({ ...rest, projection: projection ? projectionOf(projection) : null }),
    })),
  };
}

/** A BatchPutItem request. */
export function batchPut({ tables }: { tables: Record<string, Values[]> }) {
  return { operation: 'BatchPutItem', tables: eachTable(tables, (items) => items.map(itemValues)) };
}

/** A BatchDeleteItem request. */
export function batchDelete({ tables }: { tables: Record<string, Values[]> }) {
  return { operation: 'BatchDeleteItem', tables: eachTable(tables, (keys) => keys.map(itemValues)) };
}
