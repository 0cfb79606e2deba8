import type { RegistryRow } from './registry-row.ts';

/** Whether a client has left: what is put into its bucket now would be in the way when that is removed. */
export function hasLeft({ status }: Pick<RegistryRow, 'status'>): boolean {
  return status === 'cancelled' || status === 'purged';
}
