import { escapeXml } from '../../gateway/answer.ts';

/** What the query protocol can say; undefined is left out. */
export type XmlValue =
  string | number | boolean | undefined | readonly XmlValue[] | { [name: string]: XmlValue };

/** A value as the query protocol writes it: members of lists are called `member`. */
export function toXml(value: XmlValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return escapeXml(String(value));
  if (isList(value)) return value.map((entry) => `<member>${toXml(entry)}</member>`).join('');
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([name, entry]) => `<${name}>${toXml(entry)}</${name}>`)
    .join('');
}

const isList = (value: XmlValue): value is readonly XmlValue[] => Array.isArray(value);
