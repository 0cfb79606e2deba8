import type { Language } from './language.ts';

export type MessageValues = Record<string, string | number>;

const plurals: Partial<Record<Language, Intl.PluralRules>> = {};

function pluralCategory(language: Language, count: number) {
  return (plurals[language] ??= new Intl.PluralRules(language)).select(count);
}

/** `one {# wizyta} few {# wizyty} other {# wizyt}` -> the fitting branch, with # as the number in that language. */
function choose(branches: string, count: number, language: Language): string {
  const found = new Map(
    [...branches.matchAll(/(=\d+|\w+)\s*\{([^{}]*)\}/g)].map(([, key, text]) => [key, text]),
  );
  const text =
    found.get(`=${count}`) ?? found.get(pluralCategory(language, count)) ?? found.get('other') ?? '';
  return text.replaceAll('#', new Intl.NumberFormat(language, { useGrouping: true }).format(count));
}

/**
 * Fills a message: `{name}` is replaced by its value, `{count, plural, one {…} few {…} other {…}}` by the branch that
 * the language's plural rules choose. A value that was not given stays visible as `{name}`.
 */
export function formatMessage(message: string, values: MessageValues, language: Language): string {
  return message
    .replace(
      /\{(\w+),\s*plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g,
      (whole, name: string, branches: string) => {
        const count = Number(values[name]);
        return Number.isNaN(count) ? whole : choose(branches, count, language);
      },
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
