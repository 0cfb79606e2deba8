import { createContext, useContext } from 'react';
import type { Plan } from '~/lib/clients/plan.ts';
import type { ClientSettingsPageQuery } from './queries.generated.ts';

export type SettingsClient = NonNullable<ClientSettingsPageQuery['client']>;

interface Settings {
  client: SettingsClient;
  isOwner: boolean;
  /** The last export, as the page was told of it; owners only. */
  known: ClientSettingsPageQuery['clientExport'] | null;
  /** What can be subscribed to; owners only. */
  plans: readonly Plan[];
  readAgain: () => Promise<unknown>;
  /** A form of the page says, by a name of its own, whether it holds something unsaved. */
  tellUnsaved: (form: string, isUnsaved: boolean) => void;
}

export const SettingsContext = createContext<Settings | null>(null);

/** The client whose settings the page shows. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSettings needs a SettingsContext above it.');
  return settings;
}
