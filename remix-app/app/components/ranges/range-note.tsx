import { Info } from 'lucide-react';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { ChosenRange } from '~/lib/ranges/range-search.ts';

/** Says so where the URL's range was not taken: figures of other days than asked for must not pass unnoticed. */
export function RangeNote({ range }: { range: ChosenRange }) {
  const t = useT();
  if (!range.problem) return null;
  return (
    <p
      role="status"
      className="mb-4 flex items-center gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn"
    >
      <Info aria-hidden className="size-4 shrink-0" />
      {t('stats.rangeReplaced')}
    </p>
  );
}
