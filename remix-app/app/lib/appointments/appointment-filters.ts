import type { AppointmentFilter, AppointmentStatus } from '#generated/types.ts';
import { addDays, isLocalDay, type LocalDay } from '../ranges/local-day.ts';

export const APPOINTMENT_STATUSES: readonly AppointmentStatus[] = [
  'PENDING',
  'VERIFIED',
  'RESCHEDULED',
  'CANCELLED',
  'KEPT',
  'NO_SHOW',
];

/** Which visits, by their day: all, those from today on, or those before today. */
export type VisitTime = 'all' | 'upcoming' | 'past';

export interface ChosenAppointments {
  filter: AppointmentFilter;
  when: VisitTime;
}

/** Reads the filters from the URL; days given by hand win over upcoming or past, unknown words are left out. */
export function parseAppointmentFilter(search: URLSearchParams, today: LocalDay): ChosenAppointments {
  const filter: AppointmentFilter = {};
  const status = search.get('status')?.toUpperCase().replaceAll('-', '_');
  const known = APPOINTMENT_STATUSES.find((candidate) => candidate === status);
  if (known) filter.status = known;
  const from = search.get('from');
  const to = search.get('to');
  if (isLocalDay(from) && (!isLocalDay(to) || from <= to)) filter.from = from;
  if (isLocalDay(to) && (!isLocalDay(from) || from <= to)) filter.to = to;
  if (filter.from || filter.to) return { filter, when: 'all' };
  const when = search.get('when');
  if (when === 'upcoming') return { filter: { ...filter, from: today }, when };
  if (when === 'past') return { filter: { ...filter, to: addDays(today, -1) }, when };
  return { filter, when: 'all' };
}
