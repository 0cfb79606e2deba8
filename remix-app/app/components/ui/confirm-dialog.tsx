import { useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { Button, type ButtonProps } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before something that is not done lightly: what will happen, a way out, and the act by its own name. */
export function ConfirmDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, in a sentence. */
  description: string;
  /** The act, as a verb. */
  action: string;
  look?: ButtonProps['look'];
  /** The window closes when it is done; the caller tells what failed. */
  onConfirm: () => Promise<unknown>;
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    await props.onConfirm();
    setBusy(false);
    props.onOpenChange(false);
  }
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description={props.description}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => props.onOpenChange(false)}>{t('states.cancel')}</Button>
        <Button look={props.look ?? 'primary'} busy={busy} onClick={() => void confirm()}>
          {props.action}
        </Button>
      </div>
    </Dialog>
  );
}
