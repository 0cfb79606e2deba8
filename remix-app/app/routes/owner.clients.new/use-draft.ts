import { useCallback, useEffect, useState } from 'react';
import { readDraft, type NewClientDraft } from '~/lib/clients/new-client-draft.ts';

const KEPT_AS = 'stride-new-client';

/** What was typed, kept for this tab until the client is created; null until the browser has told what it keeps. */
export function useDraft() {
  const [draft, setDraft] = useState<NewClientDraft | null>(null);
  useEffect(() => setDraft(readDraft(sessionStorage.getItem(KEPT_AS), crypto.randomUUID())), []);
  const change = useCallback((changes: Partial<NewClientDraft>) => {
    setDraft((before) => {
      if (!before) return before;
      const after = { ...before, ...changes };
      sessionStorage.setItem(KEPT_AS, JSON.stringify(after));
      return after;
    });
  }, []);
  const clear = useCallback(() => sessionStorage.removeItem(KEPT_AS), []);
  return { draft, change, clear };
}
