import type { Language } from '../i18n/language.ts';

const steps: [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3_600, 60, 'minute'],
  [86_400, 3_600, 'hour'],
  [30 * 86_400, 86_400, 'day'],
  [365 * 86_400, 30 * 86_400, 'month'],
  [Infinity, 365 * 86_400, 'year'],
];

/** An instant as seen from `now` (ms): `5 minut temu`, `wczoraj`. Less than a minute either way is `teraz`. */
export function formatRelative(iso: string | number, now: number, language: Language): string {
  const seconds = (new Date(iso).getTime() - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (Math.abs(seconds) < 60) return format.format(0, 'second');
  const [, size, unit] = steps.find(([limit]) => Math.abs(seconds) < limit)!;
  return format.format(Math.trunc(seconds / size), unit);
}
