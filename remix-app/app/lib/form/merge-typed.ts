type Values = Record<string, unknown>;

/** Whether two values of a form are the same, whatever they are made of. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The values that differ, name by name. */
export function differing<Kind extends object>(values: Kind, from: Kind): Partial<Kind> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isSame(value, (from as Values)[name])),
  ) as Partial<Kind>;
}

/**
 * What a form holds after what it was made on has changed under it: what was typed stays, everything else follows.
 */
export function mergeTyped<Kind extends object>(typed: Kind, before: Kind, now: Kind): Kind {
  return { ...now, ...differing(typed, before) };
}

/** The fields that were typed and have changed underneath to something else: here two people want different things. */
export function disputed<Kind extends object>(typed: Kind, before: Kind, now: Kind): (keyof Kind & string)[] {
  return Object.keys(differing(typed, before)).filter((name) => {
    const [mine, was, is] = [typed, before, now].map((values) => (values as Values)[name]);
    return !isSame(is, was) && !isSame(is, mine);
  }) as (keyof Kind & string)[];
}
