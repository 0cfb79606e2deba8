import { createHash } from 'node:crypto';
import type { ModelRequest } from '../model.ts';

/** An answer's id: the same for the same request, as everything that the rules say. */
export function messageId({ target, system, messages }: ModelRequest): string {
  const asked = JSON.stringify([target.modelId, system, messages]);
  return `msg_bdrk_${createHash('sha256').update(asked).digest('hex').slice(0, 24)}`;
}
