/** Entries `Name.member.1.Key` of a form, as objects. */
export function membersOf(form: URLSearchParams, name: string): Record<string, string>[] {
  return [...numbered(form, name)].map(([, entries]) => Object.fromEntries(entries));
}

/** Entries `Name.member.1` of a form; null where there are none, not even an empty list. */
export function listOf(form: URLSearchParams, name: string): string[] | null {
  const list = [...numbered(form, name)].map(([, entries]) => entries[0]![1]);
  return list.length > 0 || form.has(name) ? list : null;
}

function numbered(form: URLSearchParams, name: string): [number, [string, string][]][] {
  const entries = new Map<number, [string, string][]>();
  for (const [key, value] of form) {
    const [prefix, member, number, inner = ''] = key.split('.');
    if (prefix !== name || member !== 'member') continue;
    entries.set(Number(number), [...(entries.get(Number(number)) ?? []), [inner, value]]);
  }
  return [...entries].sort(([one], [other]) => one - other);
}
