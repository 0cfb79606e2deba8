import { Star } from 'lucide-react';
import { noData } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** A visitor's rating, 1 to 5. */
export function Rating({ rating }: { rating: number | null }) {
  const t = useT();
  if (rating === null) return <span className="text-faint">{noData}</span>;
  return (
    <span className="figures inline-flex items-center gap-1">
      <Star aria-hidden className="size-3.5 fill-current text-warn" />
      <span aria-hidden>{rating}</span>
      <span className="sr-only">{t('conversations.ratingOf', { rating })}</span>
    </span>
  );
}
