import { fold } from '../text/fold.ts';
import type { LocalMoment } from './prompt.ts';

const NOW =
  /\b(?:now|today|teraz|dzis|dzisiaj|date|data|current time|aktualny czas)\b[^\d\n]{0,40}(\d{4}-\d{2}-\d{2})(?:[t, ]+(?:\w+[ ,]+)?(\d{1,2}):(\d{2}))?/;

/** The day and time that a prompt gives as now, e.g. `Now: 2026-11-26 09:15 Europe/Warsaw, Thursday`. */
export function readNow(instructions: string): LocalMoment | null {
  const [, date, hour, minute] = NOW.exec(fold(instructions)) ?? [];
  if (!date) return null;
  return { date, minutes: hour === undefined ? null : Number(hour) * 60 + Number(minute) };
}
