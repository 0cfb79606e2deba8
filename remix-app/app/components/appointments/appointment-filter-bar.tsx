import { Link, useNavigate } from '@remix-run/react';
import { DateFilter } from '~/components/lists/date-filter.tsx';
import { FilterChip } from '~/components/lists/filter-chip.tsx';
import { Button } from '~/components/ui/button.tsx';
import { segmentLook, segmentsLook } from '~/components/ui/segments.tsx';
import { APPOINTMENT_STATUSES, type ChosenAppointments } from '~/lib/appointments/appointment-filters.ts';
import { filterWord, isFiltered } from '~/lib/conversations/conversation-filters.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { withFilter } from '~/lib/paging/search-params.ts';

/** Which visits: all, coming, past; by status; by days. In the URL alone. */
export function AppointmentFilterBar({
  chosen,
  search,
}: {
  chosen: ChosenAppointments;
  search: URLSearchParams;
}) {
  const t = useT();
  const navigate = useNavigate();
  const choose = (changes: Record<string, string | null>) =>
    navigate({ search: withFilter(search, changes).toString() }, { preventScrollReset: true });
  const { filter, when } = chosen;
  const byDays = when === 'all' ? filter : {};
  return (
    <div
      role="group"
      aria-label={t('conversations.filters')}
      className="mb-4 flex flex-wrap items-center gap-2"
    >
      <nav aria-label={t('appointments.when')} className={segmentsLook}>
        {(['all', 'upcoming', 'past'] as const).map((value) => (
          <Link
            key={value}
            to={{
              search: withFilter(search, {
                when: value === 'all' ? null : value,
                from: null,
                to: null,
              }).toString(),
            }}
            preventScrollReset
            aria-current={value === when ? 'true' : undefined}
            className={segmentLook(value === when)}
          >
            {t(`appointments.when_${value}`)}
          </Link>
        ))}
      </nav>
      <FilterChip
        name={t('appointments.status')}
        chosen={filter.status ?? null}
        choices={APPOINTMENT_STATUSES.map((value) => ({ value, label: t(`appointments.status_${value}`) }))}
        onChoose={(value) => choose({ status: value && filterWord(value) })}
      />
      <DateFilter
        from={byDays.from ?? null}
        to={byDays.to ?? null}
        onChoose={({ from, to }) => choose({ from, to, when: null })}
      />
      {isFiltered(filter) ? (
        <Button
          look="quiet"
          size="small"
          onClick={() => choose({ status: null, from: null, to: null, when: null })}
        >
          {t('conversations.clear')}
        </Button>
      ) : null}
    </div>
  );
}
