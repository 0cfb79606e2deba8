import type { OpeningSpan } from '#generated/types.ts';
import { spansOf, WEEKDAYS } from '~/lib/clients/opening-hours.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** When a company is open, to read. */
export function HoursList({ hours }: { hours: readonly OpeningSpan[] }) {
  const t = useT();
  return (
    <ul className="figures grid gap-0.5">
      {WEEKDAYS.map((day) => {
        const spans = spansOf(hours, day);
        return (
          <li key={day} className="grid grid-cols-[7rem_1fr]">
            <span className="text-muted">{t(`clientform.day_${day}`)}</span>
            <span className={spans.length === 0 ? 'text-faint' : ''}>
              {spans.map(({ from, to }) => `${from}–${to}`).join(', ') || t('clientform.closed')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
