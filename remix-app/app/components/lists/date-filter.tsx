import { useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { Popover } from '~/components/ui/popover.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ChipShell, ChipTrigger } from './filter-chip.tsx';

interface Days {
  from: string | null;
  to: string | null;
}

/** A filter by days; either end may stay open. */
export function DateFilter({ from, to, onChoose }: Days & { onChoose: (days: Days) => void }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const value =
    from && to
      ? from === to
        ? format.day(from)
        : t('conversations.datesFromTo', { from: format.dayShortly(from), to: format.day(to) })
      : from
        ? t('conversations.datesFrom', { from: format.day(from) })
        : to
          ? t('conversations.datesTo', { to: format.day(to) })
          : null;
  return (
    <ChipShell
      name={t('conversations.dates')}
      value={value}
      onClear={() => onChoose({ from: null, to: null })}
    >
      <Popover
        label={t('conversations.dates')}
        open={open}
        onOpenChange={setOpen}
        align="start"
        trigger={<ChipTrigger name={t('conversations.dates')} value={value} />}
      >
        <DaysForm
          from={from}
          to={to}
          onChoose={(days) => {
            setOpen(false);
            onChoose(days);
          }}
        />
      </Popover>
    </ChipShell>
  );
}

function DaysForm({ from, to, onChoose }: Days & { onChoose: (days: Days) => void }) {
  const t = useT();
  const [days, setDays] = useState<Days>({ from, to });
  const [left, setLeft] = useState(false);
  const wrong = Boolean(days.from && days.to && days.from > days.to);
  function show(event: FormEvent) {
    event.preventDefault();
    setLeft(true);
    if (!wrong) onChoose({ from: days.from || null, to: days.to || null });
  }
  return (
    <form onSubmit={show} noValidate className="grid w-72 gap-3 p-2.5">
      <div className="grid grid-cols-2 gap-2" onBlur={() => setLeft(true)}>
        <Field
          type="date"
          label={t('stats.rangeFrom')}
          value={days.from ?? ''}
          onChange={(event) => setDays({ ...days, from: event.target.value })}
        />
        <Field
          type="date"
          label={t('stats.rangeTo')}
          value={days.to ?? ''}
          onChange={(event) => setDays({ ...days, to: event.target.value })}
        />
      </div>
      {left && wrong ? (
        <p role="alert" className="text-sm text-bad">
          {t('stats.rangeProblem_from-after-to')}
        </p>
      ) : null}
      <Button type="submit" size="small">
        {t('conversations.apply')}
      </Button>
    </form>
  );
}
