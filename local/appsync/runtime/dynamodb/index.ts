import type { HostFunction } from '../call.ts';
import { batchDelete, batchGet, batchPut } from './batch.ts';
import { get, put, remove, update } from './item.ts';
import { operations } from './operations.ts';
import { query, scan, sync } from './read.ts';
import { transactGet, transactWrite } from './transact.ts';

const pure = (functions: Record<string, (given: never) => unknown>): Record<string, HostFunction> =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]): [string, HostFunction] => [
      name,
      (_call, given) => run(given as never),
    ]),
  );

/** The module `@aws-appsync/utils/dynamodb`: functions that build request objects. */
export const dynamodbModule: Record<string, HostFunction> = {
  ...pure({
    query,
    scan,
    sync,
    get,
    put,
    remove,
    update,
    batchGet,
    batchPut,
    batchDelete,
    transactGet,
    transactWrite,
  }),
  ...pure({
    toStringSet: (SS: string[]) => ({ SS }),
    toNumberSet: (NS: number[]) => ({ NS }),
    toBinarySet: (BS: string[]) => ({ BS }),
  }),
  ...Object.fromEntries(Object.entries(operations).map(([name, run]) => [`operations.${name}`, run])),
};
