/** What a line does besides being said: an appointment is made, confirmed, or a human is asked for. */
export type Mark = 'books' | 'verifies' | 'escalates';

/** A step of a scripted conversation. Lines are ways of saying one thing; `{slot}` is filled, `{^slot}`
 * with a capital; of `{bym|abym}` a man says the first, a woman the second. */
export type Step =
  | { kind: 'say'; who: 'user' | 'assistant'; lines: readonly string[]; mark?: Mark }
  | { kind: 'branch'; chance: number; steps: readonly Step[]; otherwise: readonly Step[] }
  | { kind: 'either'; ways: readonly (readonly Step[])[] }
  | { kind: 'end' };

/** The visitor says one of these. */
export const user = (...lines: string[]): Step => ({ kind: 'say', who: 'user', lines });
/** The visitor asks for a human. */
export const asksForHuman = (...lines: string[]): Step => ({
  kind: 'say',
  who: 'user',
  lines,
  mark: 'escalates',
});
/** The chatbot says one of these. */
export const bot = (...lines: string[]): Step => ({ kind: 'say', who: 'assistant', lines });
/** The chatbot makes the appointment. */
export const books = (...lines: string[]): Step => ({ kind: 'say', who: 'assistant', lines, mark: 'books' });
/** The chatbot confirms the appointment: the visitor's code was right. */
export const verifies = (...lines: string[]): Step => ({
  kind: 'say',
  who: 'assistant',
  lines,
  mark: 'verifies',
});
/** A question and its answer. */
export const asks = (questions: string | string[], answers: string | string[]): Step[] => [
  user(...[questions].flat()),
  bot(...[answers].flat()),
];
/** With this chance the steps happen. */
export const maybe = (chance: number, ...steps: Step[]): Step => ({
  kind: 'branch',
  chance,
  steps,
  otherwise: [],
});
/** With this chance the steps happen, else the others. */
export const branch = (chance: number, steps: Step[], otherwise: Step[]): Step => ({
  kind: 'branch',
  chance,
  steps,
  otherwise,
});
/** One of these ways, with the same chance each. */
export const either = (...ways: Step[][]): Step => ({ kind: 'either', ways });
/** The visitor has gone. */
export const end: Step = { kind: 'end' };
