import { Ban, LogIn, Send, ShieldOff, Trash2 } from 'lucide-react';
import { DropdownMenu, DropdownMenuItem } from '~/components/ui/dropdown-menu.tsx';
import type { MenuProps } from '~/components/ui/menu-on-demand.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { PersonChange } from '~/lib/people/people-changes.ts';

export interface PersonMenuItemsProps {
  changes: PersonChange[];
  onChoose: (change: PersonChange) => void;
}

const icons = { resend: Send, enable: LogIn, disable: Ban, resetMfa: ShieldOff, remove: Trash2 };

/** The menu itself. */
export function PersonMenuItems({ trigger, changes, onChoose }: MenuProps & PersonMenuItemsProps) {
  const t = useT();
  return (
    <DropdownMenu defaultOpen trigger={trigger}>
      {changes.map((change) => {
        const Icon = icons[change];
        return (
          <DropdownMenuItem key={change} onSelect={() => onChoose(change)}>
            <Icon aria-hidden />
            {t(`people.${change}`)}
          </DropdownMenuItem>
        );
      })}
    </DropdownMenu>
  );
}
