import type { PendingBooking } from '../http/event.ts';
import { Refused } from './api.ts';
import { element } from './element.ts';
import { spokenTime, type Words } from './words.ts';
import type { Language } from './api.ts';

interface CodeCardOptions {
  booking: PendingBooking;
  words: Words;
  language: Language;
  verify(code: string): Promise<unknown>;
  newCode(): Promise<unknown>;
  /** The appointment is confirmed. */
  done(time: string): void;
}

/** Where the code from the mail is entered. */
export function codeCard({ booking, words, language, verify, newCode, done }: CodeCardOptions): HTMLElement {
  const time = spokenTime(booking.date, booking.time, language);
  const problem = element('p', { class: 'bad', role: 'alert' });
  const input = element('input', {
    class: 'code',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    maxlength: 6,
    pattern: '[0-9]{6}',
    required: true,
    'aria-label': words.code,
    placeholder: '······',
  });
  const tell = (error: unknown) => {
    const tries =
      error instanceof Refused && error.triesLeft !== undefined
        ? ` ${words.triesLeft} ${error.triesLeft}`
        : '';
    problem.textContent = `${error instanceof Refused ? error.message : words.offline}${tries}`;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      await verify(input.value.trim());
      card.remove();
      done(time);
    } catch (error) {
      if (error instanceof Refused && error.code === 'already_verified') return card.remove();
      tell(error);
      input.select();
    }
  };
  const resend = async () => {
    problem.textContent = '';
    try {
      await newCode();
      problem.textContent = words.codeAgain;
    } catch (error) {
      tell(error);
    }
  };
  const card = element(
    'form',
    { class: 'card', 'aria-label': words.codeTitle, onsubmit: (event) => void submit(event) },
    element('h3', {}, `${words.codeTitle}: ${time}`),
    element('p', {}, `${words.codeSent} ${booking.email}`),
    element('div', { class: 'row' }, input, element('button', { class: 'main' }, words.confirm)),
    problem,
    element('button', { class: 'plain', type: 'button', onclick: () => void resend() }, words.newCode),
  );
  return card;
}
