import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Dialog } from '~/components/ui/dialog.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { DocumentRow } from './document-table.tsx';
import { useRemoveDocumentMutation } from './queries.generated.ts';

interface RemoveDialogProps {
  clientId: string;
  /** The one to remove; null while nobody asked. */
  document: DocumentRow | null;
  onClose: () => void;
}

/** Asks before a document goes: it cannot be brought back. */
export function RemoveDialog({ clientId, document, onClose }: RemoveDialogProps) {
  const t = useT();
  const [remove, { loading }] = useRemoveDocumentMutation();
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState(document);
  // The name stays readable while the window closes.
  useEffect(() => {
    if (document) setShown(document);
    setFailed(false);
  }, [document]);

  async function submit() {
    setFailed(false);
    try {
      await remove({ variables: { clientId, key: document!.key } });
      onClose();
    } catch {
      setFailed(true);
    }
  }

  return (
    <Dialog
      open={document !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('knowledge.removeTitle')}
      description={t('knowledge.removeHint', { name: shown?.name ?? '' })}
    >
      {failed && (
        <p role="alert" className="mb-4 text-sm text-bad">
          {t('knowledge.removeFailed')}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('states.cancel')}</Button>
        <Button look="danger" busy={loading} onClick={() => void submit()}>
          {t('knowledge.removeSubmit')}
        </Button>
      </div>
    </Dialog>
  );
}
