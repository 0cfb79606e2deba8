import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { Brand } from './brand.tsx';
import { SidebarContent } from './sidebar.tsx';

/** The sidebar on a phone. */
export default function MobileDrawer(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  user: User;
  clientId: string | null;
}) {
  const t = useT();
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] animate-appear overflow-y-auto border-r bg-surface p-4"
        >
          <Dialog.Title className="sr-only">{t('frame.navigation')}</Dialog.Title>
          <div className="mb-6 flex items-center justify-between">
            <Brand />
            <Dialog.Close
              aria-label={t('frame.closeMenu')}
              className="grid size-9 place-items-center rounded-md text-muted hover:bg-hover"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <SidebarContent
            always
            user={props.user}
            clientId={props.clientId}
            onLeave={() => props.onOpenChange(false)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
