import { element, icon } from './element.ts';
import type { Words } from './words.ts';

const SEND = 'M4 12h15M13 6l6 6-6 6';

export interface MessageFormOptions {
  words: Words;
  /** Id of what says why nothing can be typed. */
  describedBy: string;
  say(text: string): void;
}

/** Where a message is typed: Enter sends it, Shift+Enter begins a new line. */
export function messageForm({ words, describedBy, say }: MessageFormOptions) {
  let state = { isBusy: false, isOff: false };
  const input = element('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': words.write,
    'aria-describedby': describedBy,
    placeholder: words.write,
  });
  const send = element('button', { 'aria-label': words.send }, icon(SEND));
  const fit = () => {
    input.style.height = 'auto';
    // What is not shown has no height.
    input.style.height = input.scrollHeight ? `${input.scrollHeight + 2}px` : '';
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text || send.disabled) return;
    input.value = '';
    input.style.height = '';
    say(text);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  });
  input.addEventListener('input', fit);

  return {
    root: element('form', { class: 'say', onsubmit: submit }, input, send),
    focus: () => input.focus(),
    /** While an answer is awaited nothing can be sent; while the chat is off nothing can be typed. What is typed stays. */
    set(change: Partial<typeof state>): void {
      state = { ...state, ...change };
      send.disabled = state.isBusy || state.isOff;
      input.disabled = state.isOff;
    },
    /** What has been typed and not sent. */
    typed: () => input.value,
    write(text: string): void {
      input.value = text;
      fit();
    },
  };
}
