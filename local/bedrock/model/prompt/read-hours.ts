const HOURS = /^[\s*#-]*(?:opening hours|godziny otwarcia):\s*([^.\n]+)/im;
const POLISH: Record<string, string> = {
  mon: 'poniedziałek',
  tue: 'wtorek',
  wed: 'środa',
  thu: 'czwartek',
  fri: 'piątek',
  sat: 'sobota',
  sun: 'niedziela',
  closed: 'nieczynne',
};

/** The line of opening hours in a prompt as it is told to a visitor, or null: `mon 09:00-17:00; sun closed`. */
export function readHours(instructions: string, language: 'pl' | 'en'): string | null {
  const line = HOURS.exec(instructions)?.[1]?.replaceAll(';', ',');
  if (line === undefined) return null;
  return language === 'en' ? line : line.replace(/\b[a-z]+\b/g, (word) => POLISH[word] ?? word);
}
