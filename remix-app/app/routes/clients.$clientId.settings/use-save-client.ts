import { useState } from 'react';
import type { UpdateClientInput } from '#generated/types.ts';
import { apiFault, type ApiFault } from '~/lib/api/api-fault.ts';
import { KnowledgeRoomDocument, useUpdateClientMutation } from './queries.generated.ts';
import { useSettings } from './settings-context.ts';

export type Saving = 'idle' | 'saving' | 'saved' | 'conflict' | 'failed';

/**
 * Saves what was changed, on the version that is on the page. Where somebody was quicker the page is read again: the
 * form keeps what was typed, and saves it when asked once more.
 */
export function useSaveClient() {
  const { client, isOwner, readAgain } = useSettings();
  const [update] = useUpdateClientMutation();
  const [saving, setSaving] = useState<Saving>('idle');

  /** Null where it is saved; what the API says where it is not. */
  async function save(input: UpdateClientInput): Promise<ApiFault | null> {
    setSaving('saving');
    try {
      const { clientId, version } = client;
      await update({
        variables: { clientId, version: version ?? 0, input, isOwner },
        refetchQueries: input.limits ? [KnowledgeRoomDocument] : [],
      });
      setSaving('saved');
      return null;
    } catch (error) {
      const fault = apiFault(error);
      if (fault.type === 'Conflict') await readAgain();
      setSaving(fault.type === 'Conflict' ? 'conflict' : fault.field ? 'idle' : 'failed');
      return fault;
    }
  }

  /** Somebody types on: what was said of the last try is over, but for a conflict, which waits to be settled. */
  const typedOn = () => setSaving((now) => (now === 'conflict' ? now : 'idle'));
  return { save, saving, typedOn };
}
