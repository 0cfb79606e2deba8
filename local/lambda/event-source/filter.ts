type Pattern = { [key: string]: Pattern | Rule[] };
type Rule = null | string | number | boolean | Record<string, unknown>;

/** Whether a record passes an event source mapping's FilterCriteria: any of the patterns suffices; none given, all pass. */
export function passesFilters(record: unknown, patterns: string[]): boolean {
  return patterns.length === 0 || patterns.some((pattern) => fits(record, JSON.parse(pattern) as Pattern));
}

function fits(value: unknown, pattern: Pattern): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    const found = (value as Record<string, unknown> | null | undefined)?.[key];
    return Array.isArray(expected) ? expected.some((rule) => keeps(found, rule)) : fits(found, expected);
  });
}

function keeps(found: unknown, rule: Rule): boolean {
  if (rule === null || typeof rule !== 'object') return found === rule;
  const [name, argument] = Object.entries(rule)[0]!;
  const text = typeof found === 'string' ? found : null;
  switch (name) {
    case 'exists':
      return (found !== undefined) === argument;
    case 'prefix':
      return text !== null && text.startsWith(String(argument));
    case 'suffix':
      return text !== null && text.endsWith(String(argument));
    case 'equals-ignore-case':
      return text !== null && text.toLowerCase() === String(argument).toLowerCase();
    case 'anything-but': {
      const rules = Array.isArray(argument) ? (argument as Rule[]) : [argument as Rule];
      return found !== undefined && !rules.some((excluded) => keeps(found, excluded));
    }
    case 'numeric':
      return isWithin(Number(found), argument as (string | number)[]);
    default:
      throw new Error(`The filter rule ${name} is not known here.`);
  }
}

function isWithin(value: number, bounds: (string | number)[]): boolean {
  const compare: Record<string, (left: number, right: number) => boolean> = {
    '=': (left, right) => left === right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right,
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
  };
  for (let index = 0; index < bounds.length; index += 2)
    if (!compare[String(bounds[index])]!(value, Number(bounds[index + 1]))) return false;
  return !Number.isNaN(value);
}
