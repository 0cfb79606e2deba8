import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * Holds whoever leaves the page with something unsaved: other pages of the panel wait for `leave` or `stay`, and the
 * browser asks by itself before it closes the page or goes elsewhere.
 */
export function useUnsavedGuard(isUnsaved: boolean) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return {
    isLeaving: blocker.state === 'blocked',
    leave: () => blocker.proceed?.(),
    stay: () => blocker.reset?.(),
  };
}
