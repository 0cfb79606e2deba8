import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { readTrail, type PageTrail } from '~/lib/paging/page-trail.ts';

/** The pages before this one. Only the browser knows them, so there are none until hydration is over. */
export function useTrail(): PageTrail {
  const { state } = useLocation();
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted ? readTrail(state) : [];
}
