import type { OpeningSpanInput } from '#generated/types.ts';
import { type OpenSpan, WEEKDAYS } from '../appointments/opening-hours.ts';
import { refuse } from './refusal.ts';
import type { RegistryRow } from './registry-row.ts';

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/;
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MOST_SPANS_A_DAY = 6;
const MOST_CLOSED_DAYS = 100;

/** Opening hours as the registry keeps them: by weekday, in order, none over another. */
export function openingHours(spans: readonly OpeningSpanInput[]): NonNullable<RegistryRow['opening_hours']> {
  const week: Partial<Record<string, OpenSpan[]>> = {};
  for (const day of WEEKDAYS) {
    const ofDay = spans
      .filter((span) => span.day.toLowerCase() === day)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    checkDay(ofDay);
    if (ofDay.length > 0) week[day] = ofDay;
  }
  return week;
}

function checkDay(spans: OpenSpan[]): void {
  if (spans.length > MOST_SPANS_A_DAY) {
    refuse('openingHours', `A day may have at most ${MOST_SPANS_A_DAY} spans of opening hours.`);
  }
  spans.forEach(({ from, to }, index) => {
    if (!FROM.test(from) || !TO.test(to))
      refuse('openingHours', 'Write opening hours as HH:MM, such as 09:00.');
    if (from >= to) refuse('openingHours', 'Opening hours must end after they begin.');
    const before = spans[index - 1];
    if (before && before.to > from) refuse('openingHours', 'Opening hours of one day must not overlap.');
  });
}

/** Days that are closed all the same, in order, each once. */
export function closedDays(days: readonly string[]): string[] {
  if (days.length > MOST_CLOSED_DAYS) refuse('closedDays', `Name at most ${MOST_CLOSED_DAYS} closed days.`);
  if (!days.every(isDay)) refuse('closedDays', 'Write closed days as YYYY-MM-DD, such as 2026-12-24.');
  return [...new Set(days)].sort();
}

/** Minutes that an appointment takes. */
export function appointmentMinutes(minutes: number): number {
  if (minutes < 5 || minutes > 480) refuse('appointmentMinutes', 'An appointment takes 5 to 480 minutes.');
  return minutes;
}

/** The IANA zone in its own spelling. An offset such as +02:00 is none: it knows no summer. */
export function timeZone(typed: string): string {
  const text = typed.trim();
  const zone = /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(text) ? knownZone(text) : null;
  return zone ?? refuse('timeZone', 'Write the time zone by its IANA name, such as Europe/Warsaw.');
}

function knownZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** 30 February is a date to JavaScript: it must come back as it went in. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
