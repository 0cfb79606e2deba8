import type { Caller } from './caller.ts';

/** Owners run the platform: they see every client and the platform's own figures. */
export function isOwner(caller: Caller | null | undefined): boolean {
  return (caller?.groups ?? []).indexOf('owners') !== -1;
}
