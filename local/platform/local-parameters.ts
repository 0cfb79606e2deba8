import type { Template } from '../cloudformation/template.ts';
import { OWNER_EMAIL } from './accounts.ts';

/** What a template's parameters are on this machine, where their defaults will not do. */
export function localParameters({ Parameters = {} }: Template): Record<string, string> {
  return 'AlarmEmail' in Parameters ? { AlarmEmail: OWNER_EMAIL } : {};
}
