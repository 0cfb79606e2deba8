import { useRef, useState } from 'react';

type Values<Name extends string> = Record<Name, string>;
/** Whatever holds its own text. */
export type TextElement = HTMLInputElement | HTMLTextAreaElement;
type Check<Name extends string> = (value: string, values: Values<Name>) => string | null;

/** Once what is pressed is let go: a sentence that appears meanwhile would move it away, and the press would be lost. */
function afterPress(then: () => void) {
  if (!document.querySelector(':active')) return then();
  addEventListener('mouseup', () => setTimeout(then), { once: true });
}

/**
 * A form that checks a field when it is first left, from then on as one types, and all of them on submit, when the
 * first wrong one gets the focus. The fields keep their own text, so what was typed or filled in before the page was
 * ready is not lost.
 */
export function useCheckedForm<Name extends string>(checks: Record<Name, Check<Name>>) {
  const names = Object.keys(checks) as Name[];
  const fields = useRef<Partial<Record<Name, TextElement | null>>>({});
  const left = useRef(new Set<Name>());
  const [errors, setErrors] = useState<Partial<Record<Name, string | null>>>({});

  const values = () =>
    Object.fromEntries(names.map((name) => [name, fields.current[name]?.value ?? ''])) as Values<Name>;

  function check(name: Name) {
    const all = values();
    setErrors((before) => ({ ...before, [name]: checks[name](all[name], all) }));
  }

  /** Puts a text into a field, as if it were typed. */
  function fill(name: Name, text: string) {
    const element = fields.current[name];
    if (element) element.value = text;
    if (left.current.has(name)) check(name);
  }

  /** Shows what the server said of a field, and puts the focus there. */
  function fail(name: Name, sentence: string) {
    left.current.add(name);
    setErrors((before) => ({ ...before, [name]: sentence }));
    fields.current[name]?.focus();
  }

  /** The values where all are right; else null, with the first wrong field in focus. */
  function submit(): Values<Name> | null {
    const all = values();
    const found = Object.fromEntries(
      names.map((name) => [name, checks[name](all[name], all)]),
    ) as typeof errors;
    names.forEach((name) => left.current.add(name));
    setErrors(found);
    const firstWrong = names.find((name) => found[name]);
    if (firstWrong) fields.current[firstWrong]?.focus();
    return firstWrong ? null : all;
  }

  /** What a Field needs: spread it. */
  const field = (name: Name) => ({
    ref: (element: TextElement | null) => {
      fields.current[name] = element;
    },
    error: errors[name] ?? undefined,
    onBlur: () =>
      afterPress(() => {
        if (!left.current.has(name) && !fields.current[name]?.value) return;
        left.current.add(name);
        check(name);
      }),
    onInput: () => {
      if (left.current.has(name)) check(name);
    },
  });

  return { field, values, submit, fill, fail };
}
