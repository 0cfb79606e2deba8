import { Link } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { Popover } from '~/components/ui/popover.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { RangePreset } from '~/lib/ranges/day-range.ts';
import type { LocalDay } from '~/lib/ranges/local-day.ts';
import { withRange, type ChosenRange } from '~/lib/ranges/range-search.ts';
import { CustomRange } from './custom-range.tsx';

interface RangeMenuProps {
  trigger: ReactNode;
  presets: readonly RangePreset[];
  range: ChosenRange;
  today: LocalDay;
  search: URLSearchParams;
}

/** The ranges less often wanted, and two days by hand. Loaded when it is first opened, and open then. */
export default function RangeMenu({ trigger, presets, range, today, search }: RangeMenuProps) {
  const t = useT();
  const [open, setOpen] = useState(true);
  return (
    <Popover label={t('stats.range_custom')} open={open} onOpenChange={setOpen} trigger={trigger}>
      {presets.map((preset) => (
        <Link
          key={preset}
          to={{ search: withRange(search, preset).toString() }}
          preventScrollReset
          onClick={() => setOpen(false)}
          aria-current={range.preset === preset ? 'true' : undefined}
          className="flex h-9 items-center rounded-md px-2.5 hover:bg-hover aria-[current=true]:font-medium aria-[current=true]:text-accent"
        >
          {t(`stats.range_${preset}`)}
        </Link>
      ))}
      <hr className="my-1" />
      <CustomRange range={range} today={today} search={search} onDone={() => setOpen(false)} />
    </Popover>
  );
}
