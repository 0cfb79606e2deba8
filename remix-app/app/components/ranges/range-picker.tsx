import { Link, useNavigation, useSearchParams } from '@remix-run/react';
import { CalendarDays, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { segmentLook, segmentsLook } from '~/components/ui/segments.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { RangePreset } from '~/lib/ranges/day-range.ts';
import type { LocalDay } from '~/lib/ranges/local-day.ts';
import { parseRange, withRange, type ChosenRange } from '~/lib/ranges/range-search.ts';

const RangeMenu = lazy(() => import('./range-menu.tsx'));

const IN_REACH: readonly RangePreset[] = ['today', '7d', '30d', '90d'];
const IN_MENU: readonly RangePreset[] = ['month', 'last-month'];

/** The page's days, in the URL. The near choices are links, so they work before and without scripts. */
export function RangePicker({ range, today }: { range: ChosenRange; today: LocalDay }) {
  const t = useT();
  const [search] = useSearchParams();
  const [wanted, setWanted] = useState(false);
  const { location } = useNavigation();
  // The press shows at once, before the figures are there.
  const shown = location ? parseRange(new URLSearchParams(location.search), today) : range;
  const label = useMenuLabel(shown);
  const trigger = (
    <Button size="small" aria-haspopup="dialog" aria-label={`${t('stats.range')}: ${label}`}>
      <CalendarDays aria-hidden className="size-4 text-muted" />
      <span className={IN_REACH.some((preset) => preset === shown.preset) ? 'max-sm:hidden' : ''}>
        {label}
      </span>
      <ChevronDown aria-hidden className="size-4 text-muted" />
    </Button>
  );
  const waiting = <span onClick={() => setWanted(true)}>{trigger}</span>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <nav aria-label={t('stats.range')} className={segmentsLook}>
        {IN_REACH.map((preset) => (
          <Link
            key={preset}
            to={{ search: withRange(search, preset).toString() }}
            preventScrollReset
            aria-current={shown.preset === preset ? 'true' : undefined}
            className={segmentLook(shown.preset === preset)}
          >
            {t(`stats.range_${preset}`)}
          </Link>
        ))}
      </nav>
      {wanted ? (
        <Suspense fallback={waiting}>
          <RangeMenu trigger={trigger} presets={IN_MENU} range={range} today={today} search={search} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}

/** What the menu's button says: the range chosen in it, or what it is for. */
function useMenuLabel(shown: ChosenRange): string {
  const t = useT();
  const format = useFormat();
  if (shown.preset === 'custom') return `${format.dayShortly(shown.from)} – ${format.day(shown.to)}`;
  return IN_MENU.some((preset) => preset === shown.preset)
    ? t(`stats.range_${shown.preset}`)
    : t('stats.range_custom');
}
