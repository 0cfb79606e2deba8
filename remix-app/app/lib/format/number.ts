import type { Language } from '../i18n/language.ts';

/** Up to 9 999 as it is, above that short: `12,3 tys.`, `12.3K`. */
export function formatNumber(value: number, language: Language): string {
  return Math.abs(value) < 10_000
    ? formatNumberExactly(value, language)
    : new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** All digits, grouped: `12 345`. */
export const formatNumberExactly = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { useGrouping: true, maximumFractionDigits: 2 }).format(value);

/** A share, 0 to 1: `12,3%`. */
export const formatPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** A change against a period before, as a share: `+12%`, `−3%`. */
export const formatChange = (change: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(change);
