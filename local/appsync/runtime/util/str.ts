import type { HostFunction } from '../call.ts';

/** util.str. */
export const stringFunctions: Record<string, HostFunction> = {
  normalize: (_call, value: string, form: string) => value.normalize(form.toUpperCase()),
};
