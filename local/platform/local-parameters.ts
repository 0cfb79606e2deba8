import type { Template } from '../cloudformation/template.ts';
import { OWNER_EMAIL } from './accounts.ts';

/** What a template's parameters are on this machine, where their defaults will not do. */
export function localParameters(
  { Parameters = {} }: Template,
  { panelUrl, ownersNeedTotp }: { panelUrl: string; ownersNeedTotp: boolean },
): Record<string, string> {
  const wanted = {
    AlarmEmail: OWNER_EMAIL,
    PanelUrl: panelUrl,
    // Known passwords on one's own machine: a second factor would only be in the way, unless it is to be tried.
    OwnersNeedTotp: String(ownersNeedTotp),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => name in Parameters));
}
