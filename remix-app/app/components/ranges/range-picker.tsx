import { Link, useNavigation, useSearchParams } from '@remix-run/react';
import { CalendarDays, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Popover } from '~/components/ui/popover.tsx';
import { segmentLook, segmentsLook } from '~/components/ui/segments.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { RangePreset } from '~/lib/ranges/day-range.ts';
import type { LocalDay } from '~/lib/ranges/local-day.ts';
import { parseRange, withRange, type ChosenRange } from '~/lib/ranges/range-search.ts';
import { CustomRange } from './custom-range.tsx';

const IN_REACH: readonly RangePreset[] = ['today', '7d', '30d', '90d'];
const IN_MENU: readonly RangePreset[] = ['month', 'last-month'];

/** The page's days, in the URL. The near choices are links, so they work before and without scripts. */
export function RangePicker({ range, today }: { range: ChosenRange; today: LocalDay }) {
  const t = useT();
  const format = useFormat();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(false);
  const { location } = useNavigation();
  // The press shows at once, before the figures are there.
  const shown = location ? parseRange(new URLSearchParams(location.search), today) : range;
  const inMenu = !IN_REACH.some((preset) => preset === shown.preset);
  const menuLabel =
    shown.preset === 'custom'
      ? `${format.dayShortly(shown.from)} – ${format.day(shown.to)}`
      : inMenu
        ? t(`stats.range_${shown.preset}`)
        : t('stats.range_custom');
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
      <Popover
        label={t('stats.range_custom')}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="small" aria-label={`${t('stats.range')}: ${menuLabel}`}>
            <CalendarDays aria-hidden className="size-4 text-muted" />
            <span className={inMenu ? '' : 'max-sm:hidden'}>{menuLabel}</span>
            <ChevronDown aria-hidden className="size-4 text-muted" />
          </Button>
        }
      >
        {IN_MENU.map((preset) => (
          <Link
            key={preset}
            to={{ search: withRange(search, preset).toString() }}
            preventScrollReset
            onClick={() => setOpen(false)}
            aria-current={shown.preset === preset ? 'true' : undefined}
            className="flex h-9 items-center rounded-md px-2.5 hover:bg-hover aria-[current=true]:font-medium aria-[current=true]:text-accent"
          >
            {t(`stats.range_${preset}`)}
          </Link>
        ))}
        <hr className="my-1" />
        <CustomRange range={range} today={today} search={search} onDone={() => setOpen(false)} />
      </Popover>
    </div>
  );
}
