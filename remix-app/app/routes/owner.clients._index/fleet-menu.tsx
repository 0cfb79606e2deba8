import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { ConfirmDialog } from '~/components/ui/confirm-dialog.tsx';
import { MenuOnDemand } from '~/components/ui/menu-on-demand.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { FleetMenuItemsProps } from './fleet-menu-items.tsx';

/** What is done seldom with all clients at once. */
export function FleetMenu({ running, onStart }: { running: boolean; onStart: () => Promise<void> }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <MenuOnDemand<FleetMenuItemsProps>
        load={() => import('./fleet-menu-items.tsx').then(({ FleetMenuItems }) => FleetMenuItems)}
        trigger={
          <Button size="icon" aria-label={t('clients.more')} title={t('clients.more')}>
            <MoreHorizontal aria-hidden className="size-4" />
          </Button>
        }
        given={{ running, onUpdate: () => setAsking(true) }}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('fleet.askTitle')}
        description={t('fleet.askLead')}
        action={t('fleet.askAction')}
        onConfirm={onStart}
      />
    </>
  );
}
