import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Input } from '~/components/ui/field.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { isLocalDay } from '~/lib/ranges/local-day.ts';

/** Local days on which a company is closed whatever the week says. */
export function ClosedDaysEditor({
  days,
  onChange,
}: {
  days: readonly string[];
  onChange: (days: string[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  function add() {
    if (!isLocalDay(typed)) return;
    onChange([...new Set([...days, typed])].sort());
    setTyped('');
  }
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('clientform.closedDays')}</legend>
      <p className="mt-0.5 mb-3 text-sm text-muted">{t('clientform.closedDaysHint')}</p>
      {days.length === 0 ? (
        <p className="mb-3 text-muted">{t('clientform.noClosedDays')}</p>
      ) : (
        <ul className="mb-3 flex flex-wrap gap-2">
          {days.map((day) => (
            <li key={day} className="inline-flex h-8 items-center rounded-full border pl-3 text-sm">
              {format.day(day)}
              <button
                type="button"
                aria-label={t('clientform.removeClosedDay', { day: format.day(day) })}
                onClick={() => onChange(days.filter((each) => each !== day))}
                className="mx-1 grid size-6 place-items-center rounded-full text-muted hover:bg-hover hover:text-text"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Input
          type="date"
          aria-label={t('clientform.addClosedDay')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          className="max-w-44"
        />
        <Button disabled={!isLocalDay(typed)} onClick={add} className="h-10">
          {t('clientform.addClosedDay')}
        </Button>
      </div>
    </fieldset>
  );
}
