import type { OtherModel } from './options.ts';

/** The model that `LOCAL_LLM_URL` (and `LOCAL_LLM_MODEL`) name, or null: then the rules answer. */
export function otherModel(environment: Record<string, string | undefined>): OtherModel | null {
  const url = environment['LOCAL_LLM_URL'];
  return url ? { url, model: environment['LOCAL_LLM_MODEL'] || 'llama3.2' } : null;
}
