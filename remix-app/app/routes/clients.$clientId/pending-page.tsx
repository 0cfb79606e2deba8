import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useState, type ReactNode } from 'react';
import { TranscriptSkeleton } from '~/components/conversations/transcript-skeleton.tsx';
import { FiguresSkeleton } from '~/components/figures/figures-skeleton.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { pageKind } from './page-kind.ts';

/** After this long without an answer, the shape of the coming page stands in for it, ms. */
const PATIENCE = 100;

/** Answers a press within a blink: with the page itself, or with its shape while the page is on its way. */
export function PendingPage({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const target = navigation.state === 'loading' ? navigation.location.pathname : pathname;
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    setLate(null);
    if (target === pathname) return;
    const timer = setTimeout(() => setLate(target), PATIENCE);
    return () => clearTimeout(timer);
  }, [target, pathname]);
  if (target === pathname || late !== target) return <>{children}</>;
  const kind = pageKind(target);
  if (kind === 'dashboard') return <FiguresSkeleton />;
  if (kind === 'transcript') return <TranscriptSkeleton />;
  return kind === 'list' ? <ListSkeleton /> : <>{children}</>;
}
