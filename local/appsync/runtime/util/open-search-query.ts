import { entryOf, isMap } from '../plain-object.ts';

type Query = Record<string, unknown>;

const mustNot = (query: Query): Query => ({ bool: { must_not: query } });

const operators: Record<string, (field: string, value: unknown) => Query> = {
  eq: (field, value) => ({ term: { [field]: value } }),
  ne: (field, value) => mustNot({ term: { [field]: value } }),
  gt: (field, gt) => ({ range: { [field]: { gt } } }),
  gte: (field, gte) => ({ range: { [field]: { gte } } }),
  lt: (field, lt) => ({ range: { [field]: { lt } } }),
  lte: (field, lte) => ({ range: { [field]: { lte } } }),
  range: (field, value) => {
    const [gte, lte] = value as [unknown, unknown];
    return { range: { [field]: { gte, lte } } };
  },
  match: (field, value) => ({ match: { [field]: value } }),
  matchPhrase: (field, value) => ({ match_phrase: { [field]: value } }),
  matchPhrasePrefix: (field, value) => ({ match_phrase_prefix: { [field]: value } }),
  multiMatch: (field, query) => ({ multi_match: { fields: [field], query } }),
  wildcard: (field, value) => ({ wildcard: { [field]: value } }),
  regexp: (field, value) => ({ regexp: { [field]: value } }),
  exists: (field, value) => (value ? { exists: { field } } : mustNot({ exists: { field } })),
};

/** A filter object as an OpenSearch query; null when it cannot be one. */
export function openSearchQuery(filter: unknown): Query | null {
  if (!isMap(filter)) return null;
  const parts: Query[] = [];
  for (const [key, value] of Object.entries(filter)) {
    const part = partOf(key, value);
    if (!part) return null;
    parts.push(part);
  }
  return all(parts);
}

function partOf(key: string, value: unknown): Query | null {
  if (key === 'and' || key === 'or') {
    const members = Array.isArray(value) ? value.map(openSearchQuery) : [null];
    if (members.includes(null)) return null;
    return { bool: { [key === 'and' ? 'must' : 'should']: members } };
  }
  if (key === 'not') {
    const query = openSearchQuery(value);
    return query && mustNot(query);
  }
  if (!isMap(value)) return null;
  const conditions = Object.entries(value).map(([operator, operand]) =>
    entryOf(operators, operator)?.(key, operand),
  );
  return conditions.every((condition) => condition !== undefined) ? all(conditions) : null;
}

const all = (parts: Query[]): Query =>
  parts.length === 1 && parts[0] ? parts[0] : { bool: { must: parts } };
