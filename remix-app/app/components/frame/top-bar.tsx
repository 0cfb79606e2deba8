import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { Button } from '../ui/button.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { TopBarMenus } from './top-bar-menus.tsx';

const MobileDrawer = lazy(() => import('./mobile-drawer.tsx'));

export function TopBar({ user, clientId }: { user: User; clientId: string | null }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-page px-4 md:px-6">
      <Button
        look="quiet"
        size="icon"
        className="-ml-2 shrink-0 md:hidden"
        aria-label={t('frame.openMenu')}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <Menu aria-hidden className="size-5" />
      </Button>
      {wanted && (
        <Suspense>
          <MobileDrawer open={open} onOpenChange={setOpen} user={user} clientId={clientId} />
        </Suspense>
      )}
      <Breadcrumb user={user} clientId={clientId} />
      <TopBarMenus user={user} />
    </header>
  );
}
