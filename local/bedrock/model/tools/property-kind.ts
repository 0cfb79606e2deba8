/** What a property of a tool's input stands for, by its name. */
export type PropertyKind =
  'date' | 'time' | 'datetime' | 'name' | 'email' | 'phone' | 'service' | 'reason' | 'language';

const KINDS: [PropertyKind, RegExp][] = [
  ['datetime', /^(date_?time|starts?_?(at)?|when)$/i],
  ['date', /^(date|day|data|dzien|from|from_?date)$/i],
  ['time', /^(time|hour|start_?time|godzina)$/i],
  ['email', /e-?_?mail/i],
  ['phone', /phone|telefon|mobile/i],
  ['service', /service|usluga|treatment|topic/i],
  ['name', /name|imie|nazwisko/i],
  ['reason', /reason|summary|message|powod|note/i],
  ['language', /^lang(uage)?$/i],
];

/** Null for a property that the rules cannot fill. */
export function propertyKind(name: string): PropertyKind | null {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
