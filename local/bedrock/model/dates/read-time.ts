import { ENGLISH_HOUR, numberIn } from './numbers.ts';
import { ordinalOf, SPOKEN_HOUR } from './ordinals.ts';

type Way = [pattern: RegExp, minutes: (...groups: (string | undefined)[]) => number | null];
const way = (source: string, minutes: Way[1]): Way => [new RegExp(source), minutes];

const AT = '(?:o|ok|kolo|okolo|na|godz|godzin[aey]|godzinie|at|around|about|by)\\.?';
const HALF_DAY =
  '(?: ?(am|pm|a\\.m\\.?|p\\.m\\.?|rano|przed poludniem|po poludniu|wieczorem|in the morning|in the afternoon|in the evening))?';
const NOT_AN_HOUR = '(?! ?(?:[.,:]\\d|%|zl|pln|eur|os|min|dni|days|tyg|lat|x ))';
const HOUR_WORD = `${SPOKEN_HOUR}|\\b(\\d{1,2}|${ENGLISH_HOUR})\\b`;
const hourOf = (spoken: string | undefined, other: string | undefined) =>
  spoken === undefined ? numberIn(other!) : ordinalOf(spoken);

const WAYS: Way[] = [
  way(`\\b(\\d{1,2}):([0-5]\\d)${HALF_DAY}`, (hour, minute, half) =>
    onTheClock(+hour!, +minute!, half, hour!.startsWith('0') || +hour! > 6),
  ),
  way(`\\b${AT} ?(\\d{1,2})\\.([0-5]\\d)\\b${HALF_DAY}`, (hour, minute, half) =>
    onTheClock(+hour!, +minute!, half),
  ),
  way(`\\b(?:w?pol do|half to) (?:${HOUR_WORD})`, (spoken, other) =>
    onTheClock(hourOf(spoken, other) - 1, 30),
  ),
  way(`\\bhalf past (?:${HOUR_WORD})${HALF_DAY}`, (spoken, other, half) =>
    onTheClock(hourOf(spoken, other), 30, half),
  ),
  way(`\\b(?:kwadrans po|(?:a )?quarter past) (?:${HOUR_WORD})${HALF_DAY}`, (spoken, other, half) =>
    onTheClock(hourOf(spoken, other), 15, half),
  ),
  way(`\\b(?:za kwadrans|za 15|(?:a )?quarter to) (?:${HOUR_WORD})${HALF_DAY}`, (spoken, other, half) =>
    onTheClock(hourOf(spoken, other) - 1, 45, half),
  ),
  way('\\b(?:w poludnie|at noon|noon|midday)\\b', () => 720),
  way(`\\b(\\d{1,2})(?: ?o'?clock)?${HALF_DAY.slice(0, -1)}\\b`, (hour, half) => onTheClock(+hour!, 0, half)),
  way(
    `\\b${AT} ${SPOKEN_HOUR}(?: (trzydziesci|pietnascie|czterdziesci piec))?\\b${HALF_DAY}`,
    (hour, minute, half) =>
      onTheClock(
        ordinalOf(hour!),
        { trzydziesci: 30, pietnascie: 15, 'czterdziesci piec': 45 }[minute ?? ''] ?? 0,
        half,
      ),
  ),
  way(`\\b(?:at|around|about) (${ENGLISH_HOUR})(?: (thirty|fifteen))?\\b${HALF_DAY}`, (hour, minute, half) =>
    onTheClock(numberIn(hour!), { thirty: 30, fifteen: 15 }[minute ?? ''] ?? 0, half),
  ),
  way(`\\b(${ENGLISH_HOUR})${HALF_DAY.slice(0, -1)}`, (hour, half) => onTheClock(numberIn(hour!), 0, half)),
  way(`\\b${AT} ?(?:godz\\w*\\.? ?)?(\\d{1,2})\\b${NOT_AN_HOUR}`, (hour) => onTheClock(+hour!, 0)),
  way(`\\b(\\d{1,2}) ?(?:o'?clock|h)\\b`, (hour) => onTheClock(+hour!, 0)),
];

/**
 * The time of day that a folded text names, in minutes after midnight, its days already struck out. From one to half
 * past six without more words is the afternoon: nobody makes appointments at night.
 */
export function readTime(text: string): number | null {
  for (const [pattern, minutes] of WAYS) {
    const found = pattern.exec(text);
    const read = found && minutes(...found.slice(1));
    if (read !== null) return read;
  }
  return null;
}

/** An hour said alone, where one was asked for or stands behind a day: "10", "moze 14". */
export function readBareHour(text: string): number | null {
  const spoken = new RegExp(`^\\W*(?:\\w+ )?${SPOKEN_HOUR}\\b`).exec(text);
  if (spoken) return onTheClock(ordinalOf(spoken[1]!), 0);
  const hour =
    /(?<![\d.,:] ?)\b(\d{1,2})(?= *(?:$|[|,.!?;]|prosze|please|pasuje|bedzie|works|is fine))(?![.,]\d)/.exec(
      text,
    )?.[1];
  return hour === undefined ? null : onTheClock(+hour, 0);
}

function onTheClock(hour: number, minute: number, half?: string, exact = false): number | null {
  if (hour < 0 || hour > 23 || minute > 59) return null;
  if (half !== undefined) {
    const isLater = /^p|po |wieczorem|afternoon|evening/.test(half) && !half.startsWith('przed');
    return ((hour % 12) + (isLater || hour > 12 ? 12 : 0)) * 60 + minute;
  }
  return (!exact && hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute;
}
