import { isSame } from '../form/merge-typed.ts';

/** One attribute that changed, as text; null where it was or is not there. */
export interface Change {
  /** The path to it, for example `limits.max_kb_size_mb`. */
  name: string;
  before: string | null;
  after: string | null;
}

const MOST_CHANGES = 40;
const LONGEST = 300;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** AWSJSON may come as text, or read already. */
function readJson(json: unknown): unknown {
  if (typeof json !== 'string') return json ?? {};
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

/** Objects flat by path; lists and texts are values. */
function flat(value: unknown, path = ''): [path: string, value: unknown][] {
  if (!isObject(value)) return path ? [[path, value]] : [];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path ? `${path}.${name}` : name));
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null || isSame(value, [])) return null;
  const text = Array.isArray(value) ? value.map(partAsText).join(', ') : partAsText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Spans of time are read as such; what else is no text stays as it is written. */
function partAsText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isObject(value) && typeof value.from === 'string' && typeof value.to === 'string')
    return `${value.from}–${value.to}`;
  return JSON.stringify(value);
}

/** What an entry's before and after differ in, attribute by attribute. People have typed it: it is text and nothing else. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [was, is] = [before, after].map((json) => new Map(flat(readJson(json))));
  return [...new Set([...was!.keys(), ...is!.keys()])]
    .map((name) => ({ name, before: asText(was!.get(name)), after: asText(is!.get(name)) }))
    .filter((change) => change.before !== change.after)
    .sort((one, other) => one.name.localeCompare(other.name))
    .slice(0, MOST_CHANGES);
}
