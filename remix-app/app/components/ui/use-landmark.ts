import { useCallback, useState } from 'react';

/**
 * The landmark that a trigger stands in: what opens is put there, so that those who go by landmarks find it. Give `ref`
 * to the trigger and `landmark` to the portal.
 */
export function useLandmark() {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element) setLandmark(element.closest<HTMLElement>('main, header'));
  }, []);
  return { landmark, ref };
}
