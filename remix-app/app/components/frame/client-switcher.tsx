import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Its dialog is loaded when it is first opened. */
const SwitcherDialog = lazy(() => import('./switcher-dialog.tsx'));

/** The chosen client; a press, or Ctrl/Cmd+K anywhere, opens the list. Owners only. */
export function ClientSwitcher({ clientId, name }: { clientId: string | null; name: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [isApple, setIsApple] = useState(false);

  useEffect(() => {
    setIsApple(/Mac|iPhone|iPad/.test(navigator.platform));
    function onKey(event: KeyboardEvent) {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setWanted(true);
      setOpen((now) => !now);
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${name}. ${t('frame.chooseClient')}`}
        className="flex h-8 min-w-0 items-center gap-1.5 rounded-md px-2 font-medium hover:bg-hover"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <span className="truncate">{name}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
        <kbd className="shrink-0 rounded-sm border px-1 font-sans text-xs font-normal text-faint max-lg:hidden">
          {isApple ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {wanted && (
        <Suspense>
          <SwitcherDialog open={open} onOpenChange={setOpen} clientId={clientId} />
        </Suspense>
      )}
    </>
  );
}
