import { useEffect } from 'react';

/** Keys typed into a field, or into a window over the page, are not for the list. */
function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return Boolean(target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]'));
}

/** j and k move the focus along the links of the page's rows (`data-row-link`); Enter then opens by itself. */
export function useRowKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || isElsewhere(event)) return;
      const links = [...document.querySelectorAll<HTMLElement>('main [data-row-link]')];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
