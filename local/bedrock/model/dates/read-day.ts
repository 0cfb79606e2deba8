import { addDays, dateOf, nextDate, nextDayOfMonth, nextWeekday, weekdayOfNextWeek } from './calendar.ts';
import { ANY_MONTH, ANY_WEEKDAY, monthIn, weekdayIn } from './names.ts';
import { ANY_NUMBER, numberIn } from './numbers.ts';
import { ordinalOf, SPOKEN_DAY } from './ordinals.ts';

/** A way to name a day: the pattern (on folded text) and what it means, null = no day after all. */
type Way = [pattern: RegExp, day: (today: string, ...groups: string[]) => string | null];

const way = (source: string, day: Way[1]): Way => [new RegExp(source, 'g'), day];
const yearOr = (today: string, year: string | undefined, month: number, day: number) =>
  year ? dateOf(Number(year.length === 2 ? `20${year}` : year), month, day) : nextDate(today, month, day);
const ORDINAL = '(?:\\.|-?(?:go|ego|tego|szego|st|nd|rd|th))?';

/** Most exact first: what an earlier way has read is not read again. */
const WAYS: Way[] = [
  way('\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b', (_, year, month, day) => dateOf(+year!, +month!, +day!)),
  // Not after "o" or "godz.": 10.12 is then an hour.
  way(
    '(?<!\\b(?:o|ok|okolo|godz|godz\\.|godzin[aey]|godzinie|at) ?)\\b(\\d{1,2})[.-](\\d{1,2})(?:[.-](20\\d\\d|\\d\\d))?\\b(?![:.]\\d)',
    (today, day, month, year) => yearOr(today, year, +month!, +day!),
  ),
  // 15/12, and 12/15 where the first order makes no date.
  way(
    '\\b(\\d{1,2})/(\\d{1,2})(?:/(20\\d\\d))?\\b',
    (today, one, other, year) => yearOr(today, year, +other!, +one!) ?? yearOr(today, year, +one!, +other!),
  ),
  way(
    `\\b(\\d{1,2}) ?${ORDINAL} ?(?:of )?(${ANY_MONTH})\\b\\.?(?:,? (20\\d\\d))?`,
    (today, day, month, year) => yearOr(today, year, monthIn(month!), +day!),
  ),
  way(
    `\\b(${ANY_MONTH})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (20\\d\\d))?`,
    (today, month, day, year) => yearOr(today, year, monthIn(month!), +day!),
  ),
  way(`\\b${SPOKEN_DAY} (${ANY_MONTH})\\b`, (today, day, month) =>
    nextDate(today, monthIn(month!), ordinalOf(day!)),
  ),
  way('\\b(\\d{1,2}) ?-?(?:go|ego|tego|szego|st|nd|rd|th)\\b', (today, day) => nextDayOfMonth(today, +day!)),
  way(`\\b${SPOKEN_DAY}\\b`, (today, day) => nextDayOfMonth(today, ordinalOf(day!))),
  way('\\b(?:pojutrze|(?:the )?day after tomorrow)\\b', (today) => addDays(today, 2)),
  way('\\b(?:jutro|jutra|jutrzejsz\\w+|tomorrow|tmrw)\\b', (today) => addDays(today, 1)),
  way(
    '\\b(?:dzis|dzisiaj|dzisiejsz\\w+|today|tonight|this (?:morning|afternoon|evening))\\b',
    (today) => today,
  ),
  way(
    `\\b(?:next week|(?:w )?(?:przyszlym|nastepnym) tygodniu),?(?: on| w| we)? (${ANY_WEEKDAY})\\b`,
    (today, weekday) => weekdayOfNextWeek(today, weekdayIn(weekday!)),
  ),
  way(
    `\\b(?:(?:w |we )?(?:przyszl\\w+|nastepn\\w+)|za tydzien,? (?:w|we)|next) (${ANY_WEEKDAY})\\b`,
    (today, weekday) => weekdayOfNextWeek(today, weekdayIn(weekday!)),
  ),
  way(
    `\\b(${ANY_WEEKDAY})\\.?(?: (?:w )?(?:przyszlym|nastepnym) tygodniu| next week| za tydzien)\\b`,
    (today, weekday) => weekdayOfNextWeek(today, weekdayIn(weekday!)),
  ),
  way(`\\b(?:za|in) (${ANY_NUMBER}) (?:dni|dzien|days?)\\b`, (today, days) =>
    addDays(today, numberIn(days!)),
  ),
  way(`\\b(?:za|in) (?:(${ANY_NUMBER}) )?(?:tydzien|tygodnie|tygodni|weeks?)\\b`, (today, weeks) =>
    addDays(today, 7 * (weeks ? numberIn(weeks) : 1)),
  ),
  way(`\\b(${ANY_WEEKDAY})\\b\\.?`, (today, weekday) => nextWeekday(today, weekdayIn(weekday!))),
];

/**
 * The day that a folded text names, seen from today (YYYY-MM-DD), and the text with every name of a day struck out by
 * `|`. Without a year the next such day is meant; a weekday is the next one after today.
 */
export function readDay(text: string, today: string): { date: string | null; rest: string } {
  let date: string | null = null;
  let rest = text;
  for (const [pattern, day] of WAYS)
    rest = rest.replace(pattern, (found: string, ...groups) => {
      const read = day(today, ...(groups as string[]));
      if (read === null) return found;
      date ??= read;
      return '|'.repeat(found.length);
    });
  return { date, rest };
}
