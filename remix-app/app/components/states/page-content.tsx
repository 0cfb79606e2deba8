import { useLocation, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useEffect, useState, type ReactNode } from 'react';

/** Whether this very page is being loaded with other search parameters, for longer than a blink. */
export function useReloading(): boolean {
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const reloading = navigation.state === 'loading' && navigation.location.pathname === pathname;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!reloading) return;
    const timer = setTimeout(() => setLate(true), 80);
    return () => clearTimeout(timer);
  }, [reloading]);
  return reloading && late;
}

/** What a page shows. While other figures of it are on their way, the old ones are dimmed instead of taken away. */
export function PageContent({ children }: { children: ReactNode }) {
  const reloading = useReloading();
  return (
    <div
      aria-busy={reloading || undefined}
      className={clsx('transition-opacity duration-100', reloading && 'pointer-events-none opacity-50')}
    >
      {children}
    </div>
  );
}
