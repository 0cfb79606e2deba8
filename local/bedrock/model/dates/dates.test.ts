import { expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { readDay } from './read-day.ts';
import { readBareHour, readTime } from './read-time.ts';

/** Thursday. */
const TODAY = '2026-11-26';

/** The day and the time of a sentence, "-" for what it does not name. */
function read(text: string): string {
  const { date, rest } = readDay(fold(text), TODAY);
  const minutes = readTime(rest) ?? (date ? readBareHour(rest) : null);
  const time =
    minutes === null
      ? '-'
      : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${date ?? '-'} ${time}`;
}

it.each([
  // Polish: days counted from today
  ['jutro o 10', '2026-11-27 10:00'],
  ['Dziś o 17', '2026-11-26 17:00'],
  ['dzisiaj po południu', '2026-11-26 -'],
  ['pojutrze o 8:15', '2026-11-28 08:15'],
  ['Czy jest coś na jutro?', '2026-11-27 -'],
  ['na jutrzejszy dzień, godzina 12', '2026-11-27 12:00'],
  ['za trzy dni o 9', '2026-11-29 09:00'],
  ['za tydzień o 11', '2026-12-03 11:00'],
  ['za dwa tygodnie', '2026-12-10 -'],
  // Polish: weekdays in their cases
  ['w piątek o 14:30', '2026-11-27 14:30'],
  ['piątek 14', '2026-11-27 14:00'],
  ['we wtorek rano', '2026-12-01 -'],
  ['na środę na 9', '2026-12-02 09:00'],
  ['w czwartek o dziesiątej', '2026-12-03 10:00'],
  ['do soboty', '2026-11-28 -'],
  ['w najbliższą niedzielę o 12', '2026-11-29 12:00'],
  ['poniedziałkowy poranek o 8', '2026-11-30 08:00'],
  ['od poniedziałku', '2026-11-30 -'],
  ['w przyszły piątek o 10', '2026-12-04 10:00'],
  ['w przyszłą środę', '2026-12-02 -'],
  ['za tydzień w piątek o 9.30', '2026-12-04 09:30'],
  ['w piątek za tydzień', '2026-12-04 -'],
  ['w przyszłym tygodniu we wtorek o 16', '2026-12-01 16:00'],
  ['pt. o 13', '2026-11-27 13:00'],
  // Polish: dates
  ['15 grudnia o 9', '2026-12-15 09:00'],
  ['15. grudnia 2026 r. o godz. 9.45', '2026-12-15 09:45'],
  ['piętnastego grudnia o piętnastej trzydzieści', '2026-12-15 15:30'],
  ['dwudziestego trzeciego o 10', '2026-12-23 10:00'],
  ['3 stycznia', '2027-01-03 -'],
  ['na 15.12 na 9', '2026-12-15 09:00'],
  ['15.12.2026 godz. 10', '2026-12-15 10:00'],
  ['2026-12-15 10:00', '2026-12-15 10:00'],
  ['28-go o 12', '2026-11-28 12:00'],
  ['5-tego', '2026-12-05 -'],
  ['piątek 27 listopada, godz. 10:00', '2026-11-27 10:00'],
  // Polish: times
  ['o wpół do ósmej', '- 07:30'],
  ['wpół do 9', '- 08:30'],
  ['kwadrans po dziesiątej', '- 10:15'],
  ['za kwadrans dwunasta', '- 11:45'],
  ['o trzeciej', '- 15:00'],
  ['o 3 po południu', '- 15:00'],
  ['o 7 rano', '- 07:00'],
  ['o ósmej wieczorem', '- 20:00'],
  ['w południe', '- 12:00'],
  ['na czternastą', '- 14:00'],
  ['o dwudziestej pierwszej', '- 21:00'],
  ['koło dziesiątej', '- 10:00'],
  ['około 10.30', '- 10:30'],
  // English
  ['tomorrow at ten', '2026-11-27 10:00'],
  ['next Tuesday 3pm', '2026-12-01 15:00'],
  ['next Friday at 10', '2026-12-04 10:00'],
  ['this Saturday at noon', '2026-11-28 12:00'],
  ['the day after tomorrow at half past nine', '2026-11-28 09:30'],
  ['in two weeks', '2026-12-10 -'],
  ['in 5 days at 11am', '2026-12-01 11:00'],
  ['December 15th at 4:30 pm', '2026-12-15 16:30'],
  ['15th of December at quarter to ten', '2026-12-15 09:45'],
  ['on the 3rd at 2', '2026-12-03 14:00'],
  ["Monday 9 o'clock", '2026-11-30 09:00'],
  ['12/15 at 9', '2026-12-15 09:00'],
  ['today at 12:30 p.m.', '2026-11-26 12:30'],
  ['Can I come on Wednesday morning at nine thirty?', '2026-12-02 09:30'],
  // What names neither
  ['Ile kosztuje przegląd?', '- -'],
  ['mam 2 psy i 3 koty', '- -'],
  ['stolik na 2 osoby', '- -'],
  ['31.02', '- -'],
  ['o 25', '- -'],
])('reads "%s" as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
