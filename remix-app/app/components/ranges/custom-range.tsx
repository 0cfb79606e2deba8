import { useNavigate } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { DayRange } from '~/lib/ranges/day-range.ts';
import type { LocalDay } from '~/lib/ranges/local-day.ts';
import { findRangeProblem, withRange } from '~/lib/ranges/range-search.ts';

interface CustomRangeProps {
  range: DayRange;
  today: LocalDay;
  search: URLSearchParams;
  onDone: () => void;
}

/** Two days by hand. What cannot be asked for is said beside the field once it was left. */
export function CustomRange({ range, today, search, onDone }: CustomRangeProps) {
  const t = useT();
  const navigate = useNavigate();
  const first = useRef<HTMLInputElement>(null);
  const [days, setDays] = useState<DayRange>({ from: range.from, to: range.to });
  const [left, setLeft] = useState(false);
  const problem = findRangeProblem(days.from, days.to, today);

  function show(event: FormEvent) {
    event.preventDefault();
    setLeft(true);
    if (problem) return first.current?.focus();
    onDone();
    navigate({ search: withRange(search, days).toString() }, { preventScrollReset: true });
  }

  return (
    <form onSubmit={show} noValidate className="grid w-72 gap-3 p-2.5">
      <p className="font-medium">{t('stats.range_custom')}</p>
      <div className="grid grid-cols-2 gap-2" onBlur={() => setLeft(true)}>
        <Field
          ref={first}
          type="date"
          label={t('stats.rangeFrom')}
          max={today}
          value={days.from}
          aria-invalid={left && problem ? true : undefined}
          onChange={(event) => setDays({ ...days, from: event.target.value })}
        />
        <Field
          type="date"
          label={t('stats.rangeTo')}
          max={today}
          value={days.to}
          onChange={(event) => setDays({ ...days, to: event.target.value })}
        />
      </div>
      {left && problem ? (
        <p role="alert" className="text-sm text-bad">
          {t(`stats.rangeProblem_${problem}`)}
        </p>
      ) : null}
      <Button type="submit" size="small">
        {t('stats.rangeApply')}
      </Button>
    </form>
  );
}
