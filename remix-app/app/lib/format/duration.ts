import type { Language } from '../i18n/language.ts';

/** The units' international symbols, which are the same in all our languages. */
const unit = (value: number, symbol: string, language: Language, digits = 0) =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)}\u00a0${symbol}`;

/** Milliseconds in words: `850 ms`, `1,2 s`, `2 min 5 s`, `3 h 20 min`. */
export function formatDuration(milliseconds: number, language: Language): string {
  if (milliseconds < 999.5) return unit(milliseconds, 'ms', language);
  if (milliseconds < 59_950) return unit(milliseconds / 1_000, 's', language, 1);
  const seconds = Math.round(milliseconds / 1_000);
  const [size, large, small] = seconds < 3_600 ? ([60, 'min', 's'] as const) : ([3_600, 'h', 'min'] as const);
  const rest = Math.floor((seconds % size) / (size / 60));
  const whole = unit(Math.floor(seconds / size), large, language);
  return rest === 0 ? whole : `${whole} ${unit(rest, small, language)}`;
}
