import { useLocation, useNavigate } from '@remix-run/react';
import { Check, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useId, useState, type KeyboardEvent } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { clientsNamed } from '~/lib/clients/clients-named.ts';
import { samePageOf } from './same-page-of.ts';
import { useAllClients } from './use-all-clients.ts';

/** Type to find a client, Enter to go to the same page of it. */
export default function SwitcherDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  clientId: string | null;
}) {
  const t = useT();
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-lg -translate-x-1/2 animate-appear overflow-hidden rounded-lg border bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">{t('frame.chooseClient')}</Dialog.Title>
          <Finder {...props} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ open, onOpenChange, clientId }: Parameters<typeof SwitcherDialog>[0]) {
  const t = useT();
  const list = useId();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { clients, failed, retry } = useAllClients(open);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const found = clients && clientsNamed(clients, text);
  const at = Math.min(marked, (found?.length ?? 1) - 1);

  function choose(index: number) {
    const client = found?.[index];
    if (!client) return;
    onOpenChange(false);
    navigate(samePageOf(client.clientId, pathname));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found?.length) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setMarked(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') choose(at);
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found?.length ? `${list}-${at}` : undefined}
          aria-label={t('frame.findClient')}
          placeholder={t('frame.findClient')}
          autoComplete="off"
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-faint"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={list} role="listbox" aria-label={t('frame.clients')} className="h-80 overflow-y-auto p-1.5">
        {found?.map((client, index) => (
          <li
            key={client.clientId}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="flex h-10 items-center gap-3 rounded-md px-2.5 aria-selected:bg-hover"
            onPointerMove={() => setMarked(index)}
            onClick={() => choose(index)}
          >
            <span className="truncate">{client.companyName}</span>
            <span className="flex-1 truncate text-sm text-faint">{client.clientId}</span>
            {client.clientId === clientId && <Check aria-hidden className="size-4 text-accent" />}
          </li>
        ))}
        {!found && !failed && [0, 1, 2, 3].map((row) => <Skeleton key={row} className="m-2 h-6" />)}
        {failed && <ErrorState title={t('frame.clientsFailed')} onRetry={retry} />}
        {found?.length === 0 && !failed && (
          <li role="status" className="px-2.5 py-8 text-center text-muted">
            {t('frame.noClientFound')}
          </li>
        )}
      </ul>
      <p className="border-t px-4 py-2 text-xs text-faint max-sm:hidden">{t('frame.switcherHint')}</p>
    </>
  );
}
