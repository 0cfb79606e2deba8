import { LITERAL_MARK, LITERAL_STAR } from './pattern.ts';

/** Values of condition keys, by lower-case key; a key that the request does not have is absent. */
export type RequestContext = Record<string, string[]>;

const VARIABLE = /\$\{([^}]*)\}/g;
const NAMED = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/;

/**
 * A policy's text with its variables filled in, such as `${aws:PrincipalArn}` or `${aws:PrincipalTag/team, 'none'}`;
 * null where the request has no such value, or several. `${*}`, `${?}` and `${$}` are those characters themselves.
 */
export function fillVariables(text: string, context: RequestContext): string | null {
  let missing = false;
  const filled = text.replace(VARIABLE, (_, inside: string) => {
    if (inside === '*' || inside === '?' || inside === '$') return withoutWildcards(inside);
    const [, name = '', fallback] = NAMED.exec(inside) ?? [];
    const values = Object.hasOwn(context, name.toLowerCase()) ? context[name.toLowerCase()]! : [];
    const value = values.length === 1 ? values[0]! : fallback;
    if (value === undefined) missing = true;
    return withoutWildcards(value ?? '');
  });
  return missing ? null : filled;
}

function withoutWildcards(value: string): string {
  return value.replaceAll('*', LITERAL_STAR).replaceAll('?', LITERAL_MARK);
}
