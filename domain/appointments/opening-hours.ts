/** Weekdays as the registry names them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A span of local time within one day, `HH:MM`; `to` is when the doors close. */
export interface OpenSpan {
  from: string;
  to: string;
}

/** When a company is open, in its own time zone. */
export interface OpeningHours {
  week: Record<Weekday, OpenSpan[]>;
  /** Local days, YYYY-MM-DD, closed whatever the week says. */
  closedDays: ReadonlySet<string>;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The hours as the registry has them; what is no span of time is left out, so the company is rather closed. */
export function openingHoursOf(
  week: Partial<Record<string, OpenSpan[]>> | undefined,
  closedDays: readonly string[] | undefined,
): OpeningHours {
  const spans = (day: Weekday) =>
    (Array.isArray(week?.[day]) ? week[day] : [])
      .filter(({ from, to }) => TIME.test(from) && (TIME.test(to) || to === '24:00') && from < to)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    week: Object.fromEntries(WEEKDAYS.map((day) => [day, spans(day)])) as Record<Weekday, OpenSpan[]>,
    closedDays: new Set((closedDays ?? []).filter((day) => DAY.test(day))),
  };
}
