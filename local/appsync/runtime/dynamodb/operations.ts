import type { HostFunction } from '../call.ts';

/** The marks that `operations.*` leave in an update for `update()` to read. */
export const operations: Record<string, HostFunction> = {
  add: (_call, value: unknown) => ({ type: 'OPERATION_ADD', value }),
  remove: () => ({ type: 'OPERATION_REMOVE' }),
  replace: (_call, value: unknown) => ({ type: 'OPERATION_REPLACE', value }),
  increment: (_call, by?: number | null) => ({ type: 'OPERATION_INCREMENT', by: by ?? 1 }),
  decrement: (_call, by?: number | null) => ({ type: 'OPERATION_DECREMENT', by: by ?? 1 }),
  append: (_call, items: unknown[]) => ({ type: 'OPERATION_APPEND', items }),
  prepend: (_call, items: unknown[]) => ({ type: 'OPERATION_PREPEND', items }),
  updateListItem: (_call, value: unknown, index: number) => ({
    type: 'OPERATION_UPDATE_LIST_ITEM',
    value,
    index,
  }),
};
