/** Weekdays and months in folded Polish (any case) and English, as parts of patterns. Sunday is first. */
const WEEKDAYS = [
  'niedziel[aeiy]|niedzieln\\w+|niedz|ndz|sunday|sun',
  'poniedzial(?:ek|ku|kowi|kowy|kiem)|pon|pn|monday|mon',
  'wtor(?:ek|ku|kowi|kowy|kiem)|wt|tuesday|tues|tue',
  'srod(?:a|e|y|zie)|sr|wednesday|wed',
  'czwart(?:ek|ku|kowi|kowy|kiem)|czw|thursday|thurs|thur|thu',
  'piat(?:ek|ku|kowi|kowy|kiem)|pt|friday|fri',
  'sobot(?:a|e|y|nia)|sobocie|sob|saturday|sat',
];
const MONTHS = [
  'stycz(?:en|nia|niu)|stycz|january|jan',
  'lut(?:y|ego|ym)|lut|february|feb',
  'mar(?:zec|ca|cu)|march|mar',
  'kwie(?:cien|tnia|tniu)|kwi|april|apr',
  'maj(?:a|u)?|may',
  'czerw(?:iec|ca|cu)|czerw|cze|june|jun',
  'lip(?:iec|ca|cu)|lip|july|jul',
  'sierp(?:ien|nia|niu)|sierp|sie|august|aug',
  'wrze(?:sien|snia|sniu)|wrz|september|sept|sep',
  'pazdziernik(?:a|u)?|paz|october|oct',
  'listopad(?:a|zie)?|lis|november|nov',
  'grud(?:zien|nia|niu)|gru|december|dec',
];

/** Any weekday, any month: alternatives for a pattern. */
export const ANY_WEEKDAY = WEEKDAYS.join('|');
export const ANY_MONTH = MONTHS.join('|');

const indexIn = (names: string[]) => {
  const patterns = names.map((name) => new RegExp(`^(?:${name})$`));
  return (word: string) => patterns.findIndex((pattern) => pattern.test(word));
};

/** 0 = Sunday. */
export const weekdayIn = indexIn(WEEKDAYS);
const monthIndexIn = indexIn(MONTHS);
/** 1 = January. */
export const monthIn = (word: string): number => monthIndexIn(word) + 1;
