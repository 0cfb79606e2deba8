import type { Language } from '../i18n/language.ts';

const unit = (value: number, name: string, digits: number, language: Language) =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);

/** Milliseconds in words: `850 ms`, `1,2 s`, `2 min 5 s`, `3 godz. 20 min`. */
export function formatDuration(milliseconds: number, language: Language): string {
  if (milliseconds < 1_000) return unit(Math.round(milliseconds), 'millisecond', 0, language);
  if (milliseconds < 59_950) return unit(milliseconds / 1_000, 'second', 1, language);
  const seconds = Math.round(milliseconds / 1_000);
  const [size, large, small] =
    seconds < 3_600 ? ([60, 'minute', 'second'] as const) : ([3_600, 'hour', 'minute'] as const);
  const rest = Math.floor((seconds % size) / (size / 60));
  const whole = unit(Math.floor(seconds / size), large, 0, language);
  return rest === 0 ? whole : `${whole} ${unit(rest, small, 0, language)}`;
}
