import { RefreshCw } from 'lucide-react';
import { DropdownMenu, DropdownMenuItem } from '~/components/ui/dropdown-menu.tsx';
import type { MenuProps } from '~/components/ui/menu-on-demand.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

export interface FleetMenuItemsProps {
  running: boolean;
  onUpdate: () => void;
}

/** The menu itself. */
export function FleetMenuItems({ trigger, running, onUpdate }: MenuProps & FleetMenuItemsProps) {
  const t = useT();
  return (
    <DropdownMenu defaultOpen trigger={trigger}>
      <DropdownMenuItem disabled={running} onSelect={onUpdate}>
        <RefreshCw aria-hidden />
        {t('fleet.update')}
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
