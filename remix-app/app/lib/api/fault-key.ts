import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { apiFault } from './api-fault.ts';

/** The sentence for what the API refused, by the refusal's type; `otherwise` for every other one, and where no answer came. */
export function faultKey(
  error: unknown,
  sentences: Readonly<Partial<Record<string, MessageKey>>>,
  otherwise: MessageKey,
): MessageKey {
  return sentences[apiFault(error).type ?? ''] ?? otherwise;
}
