import { Link, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react';
import { buttonLook } from '~/components/ui/button.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { pageBefore, trailOfNext } from '~/lib/paging/page-trail.ts';
import { withPage } from '~/lib/paging/search-params.ts';
import { useTrail } from './use-trail.ts';

interface PagerProps {
  label: string;
  /** How much is on this page, in words; null where it is empty. */
  count: string | null;
  older: string;
  newer: string;
  nextToken: string | null;
}

/** The ways to the page after and before; the cursor stands in the URL, the way back in the browser's history. */
export function Pager({ label, count, older, newer, nextToken }: PagerProps) {
  const t = useT();
  const [search] = useSearchParams();
  const trail = useTrail();
  const token = search.get('after');
  const before = pageBefore(trail);
  if (count === null && !token && !nextToken) return null;
  const look = buttonLook({ size: 'small' });
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-t px-4 py-2">
      <p className="figures text-sm text-muted">{count}</p>
      {token || nextToken ? (
        <nav aria-label={label} className="flex items-center gap-2">
          {token && (before === null || before.token !== null) ? (
            <Link to={{ search: withPage(search, null).toString() }} className={look}>
              <ChevronsLeft aria-hidden className="size-4" />
              {t('conversations.newest')}
            </Link>
          ) : null}
          {token && before ? (
            <Link
              to={{ search: withPage(search, before.token).toString() }}
              state={{ trail: before.trail }}
              className={look}
            >
              <ChevronLeft aria-hidden className="size-4" />
              {newer}
            </Link>
          ) : null}
          {nextToken ? (
            <Link
              to={{ search: withPage(search, nextToken).toString() }}
              state={{ trail: trailOfNext(trail, token) }}
              className={look}
            >
              {older}
              <ChevronRight aria-hidden className="size-4" />
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
