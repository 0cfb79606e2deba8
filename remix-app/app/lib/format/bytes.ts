import type { Language } from '../i18n/language.ts';

const UNITS = [
  { unit: 'megabyte', bytes: 1024 * 1024 },
  { unit: 'kilobyte', bytes: 1024 },
  { unit: 'byte', bytes: 1 },
];

/** A size as people say it: `9 B`, `820 kB`, `12 MB`; below ten with one decimal. */
export function formatBytes(bytes: number, language: Language): string {
  const { unit, bytes: size } = UNITS.find((each) => bytes >= each.bytes) ?? UNITS[1]!;
  const value = bytes / size;
  // English has no letter for it.
  if (unit === 'byte') return `${value} B`;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
