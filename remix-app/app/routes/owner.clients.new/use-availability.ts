import { useEffect, useRef, useState } from 'react';
import type { AvailabilityReason } from '#generated/types.ts';
import { useClientAvailabilityLazyQuery } from './queries.generated.ts';

/** Asks when nobody has typed for so long, ms. */
const PAUSE = 350;

/** What is known of a value: nothing, that it is asked for, that it is free, why it is not, or that no answer came. */
type Answer = 'unknown' | 'asking' | 'free' | 'failed' | AvailabilityReason;

/** Whether an id or a domain is free, asked as one types. */
export function useAvailability(kind: 'wantedId' | 'domain') {
  const [known, setKnown] = useState<{ value: string; answer: Answer }>({ value: '', answer: 'unknown' });
  const [load] = useClientAvailabilityLazyQuery({ fetchPolicy: 'network-only' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef('');
  const asked = useRef<{ value: string; answer: Promise<Answer> } | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Once at a time for a value: a second question would break off the first, which somebody may wait for. */
  function fetchAnswer(value: string): Promise<Answer> {
    if (asked.current?.value === value) return asked.current.answer;
    const answer = load({ variables: { [kind]: value } })
      .then(
        ({ data }): Answer =>
          data
            ? (data.clientAvailability[kind === 'domain' ? 'domainReason' : 'idReason'] ?? 'free')
            : 'failed',
        (): Answer => 'failed',
      )
      .then((known) => {
        if (asked.current?.answer === answer) asked.current = null;
        if (wanted.current === value) setKnown({ value, answer: known });
        return known;
      });
    asked.current = { value, answer };
    return answer;
  }

  /** Asks for a well-formed value once the typing pauses; null: there is none to ask for. */
  function ask(value: string | null) {
    clearTimeout(timer.current);
    if (value === wanted.current && known.answer !== 'failed') return;
    wanted.current = value ?? '';
    setKnown({ value: value ?? '', answer: value === null ? 'unknown' : 'asking' });
    if (value !== null) timer.current = setTimeout(() => void fetchAnswer(value), PAUSE);
  }

  /** The answer for this value, asked for at once where it is not known yet. */
  async function settle(value: string): Promise<Answer> {
    if (value === known.value && known.answer !== 'asking' && known.answer !== 'unknown') return known.answer;
    clearTimeout(timer.current);
    wanted.current = value;
    return fetchAnswer(value);
  }

  return { answer: known.answer, ask, settle };
}

/** Whether the answer is a reason against the value. */
export const isReason = (answer: Answer): answer is AvailabilityReason =>
  answer === 'MALFORMED' || answer === 'TAKEN' || answer === 'RESERVED';
