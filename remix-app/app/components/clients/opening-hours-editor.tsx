import { Plus, X } from 'lucide-react';
import type { OpeningSpan, Weekday } from '#generated/types.ts';
import { Checkbox } from '~/components/ui/checkbox.tsx';
import { Input } from '~/components/ui/field.tsx';
import {
  dayFault,
  readTime,
  spansOf,
  WEEKDAYS,
  withDay,
  type HoursFault,
} from '~/lib/clients/opening-hours.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

interface HoursProps {
  hours: readonly OpeningSpan[];
  onChange: (hours: OpeningSpan[]) => void;
  /** Order and overlaps are told from the first try on; while somebody types a time they would only be in the way. */
  strict: boolean;
}

/** When a company is open, a line a weekday; a day may have a break. */
export function OpeningHoursEditor({ hours, onChange, strict }: HoursProps) {
  const t = useT();
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('clientform.openingHours')}</legend>
      <p className="mt-0.5 mb-2 text-sm text-muted">{t('clientform.openingHoursHint')}</p>
      <div className="divide-y rounded-md border">
        {WEEKDAYS.map((day) => {
          const spans = spansOf(hours, day);
          return (
            <Day
              key={day}
              day={day}
              spans={spans}
              fault={strict ? dayFault(spans) : null}
              onChange={(changed) => onChange(withDay(hours, day, changed))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function Day(props: {
  day: Weekday;
  spans: OpeningSpan[];
  fault: HoursFault | null;
  onChange: (spans: { from: string; to: string }[]) => void;
}) {
  const t = useT();
  const { spans, fault, onChange } = props;
  const day = t(`clientform.day_${props.day}`);
  const change = (index: number, part: Partial<OpeningSpan>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 px-3 py-1">
      <Checkbox
        label={day}
        checked={spans.length > 0}
        onChange={({ target }) => onChange(target.checked ? [{ from: '09:00', to: '17:00' }] : [])}
        className="w-36 min-h-10"
      />
      {spans.length === 0 ? <p className="py-2.5 text-muted">{t('clientform.closed')}</p> : null}
      <div className="grid gap-1">
        {spans.map((span, index) => (
          <div key={index} className="flex items-center gap-1.5">
            <TimeInput
              label={t('clientform.opensAt', { day })}
              isWrong={fault !== null}
              time={span.from}
              onChange={(from) => change(index, { from })}
            />
            <span aria-hidden className="text-faint">
              –
            </span>
            <TimeInput
              label={t('clientform.closesAt', { day })}
              isWrong={fault !== null}
              time={span.to}
              onChange={(to) => change(index, { to })}
            />
            {index === 0 ? (
              <IconButton
                label={t('clientform.addSpan', { day })}
                icon={Plus}
                onClick={() => onChange([...spans, { from: '', to: '' }])}
                hidden={spans.length > 1}
              />
            ) : (
              <IconButton
                label={t('clientform.removeSpan', { day })}
                icon={X}
                onClick={() => onChange(spans.filter((_, at) => at !== index))}
              />
            )}
          </div>
        ))}
        {fault ? (
          <p role="alert" className="pb-1 text-sm text-bad">
            {t(`clientform.hours_${fault}`)}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** A time as text: a browser's own field for times goes by the computer's language, not by the page's. */
function TimeInput(props: {
  label: string;
  isWrong: boolean;
  time: string;
  onChange: (time: string) => void;
}) {
  return (
    <Input
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="--:--"
      aria-label={props.label}
      aria-invalid={props.isWrong || undefined}
      value={props.time}
      onChange={({ target }) => props.onChange(target.value)}
      onBlur={({ target }) => props.onChange(readTime(target.value))}
      className="figures max-w-20 text-center"
    />
  );
}

function IconButton(props: { label: string; icon: typeof Plus; onClick: () => void; hidden?: boolean }) {
  const { label, icon: Icon, onClick, hidden } = props;
  if (hidden) return null;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
