import { useState } from 'react';
import { differing, disputed, isSame, mergeTyped } from './merge-typed.ts';

/**
 * The values of a form made on `current`, which may change under it: what was typed is kept, the rest follows.
 * `changes` is what to send; `disputes` names what somebody else has changed to something else meanwhile.
 */
export function useKeptValues<Values extends object>(current: Values) {
  const [base, setBase] = useState(current);
  const [values, setValues] = useState(current);
  const [disputes, setDisputes] = useState<(keyof Values & string)[]>([]);
  if (!isSame(base, current)) {
    setBase(current);
    setValues(mergeTyped(values, base, current));
    setDisputes(disputed(values, base, current));
  }
  const set = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  return { values, set, changes: differing(values, current), disputes };
}
