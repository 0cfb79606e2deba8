import { DropdownMenu, DropdownMenuChoices } from '~/components/ui/dropdown-menu.tsx';
import type { MenuProps } from '~/components/ui/menu-on-demand.tsx';

export interface ChoiceMenuProps {
  label: string;
  /** The chosen one; empty where all are meant. */
  value: string;
  choices: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** The choices of a filter. */
export function ChoiceMenu({ trigger, ...choices }: MenuProps & ChoiceMenuProps) {
  return (
    <DropdownMenu defaultOpen align="start" trigger={trigger}>
      <DropdownMenuChoices {...choices} />
    </DropdownMenu>
  );
}
