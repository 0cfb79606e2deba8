import { useT } from '~/lib/i18n/i18n.tsx';
import { useUnsavedGuard } from '~/lib/form/use-unsaved-guard.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks whoever leaves the page with something unsaved whether to drop it. One a page: the router heeds no second. */
export function UnsavedDialog({ isUnsaved, onDrop }: { isUnsaved: boolean; onDrop?: () => void }) {
  const t = useT();
  const guard = useUnsavedGuard(isUnsaved);
  function leave() {
    onDrop?.();
    guard.leave();
  }
  return (
    <Dialog
      open={guard.isLeaving}
      onOpenChange={(open) => {
        if (!open) guard.stay();
      }}
      title={t('states.unsavedTitle')}
      description={t('states.unsavedLead')}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={guard.stay}>{t('states.stay')}</Button>
        <Button look="danger" onClick={leave}>
          {t('states.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
