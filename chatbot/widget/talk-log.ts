import type { Language } from './api.ts';
import { element } from './element.ts';
import { spokenTime, type Words } from './words.ts';

/**
 * Where the conversation is shown: the newest below, read out by screen readers when an answer is whole. It takes the
 * focus of a card that is done and goes.
 */
export function talkLog(words: () => Words) {
  const root = element('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: 0 });
  const down = () => void (root.scrollTop = root.scrollHeight);
  const add = <T extends HTMLElement>(child: T): T => {
    root.append(child);
    down();
    return child;
  };
  const bubble = (who: 'user' | 'assistant', text: string) => {
    const speaker = who === 'user' ? words().you : words().assistant;
    return element(
      'div',
      { class: `bubble ${who}` },
      element('span', { class: 'hidden' }, `${speaker}: `),
      text,
    );
  };

  return {
    root,
    add,
    down,
    clear: () => root.replaceChildren(),
    isEmpty: () => root.childElementCount === 0,
    /** Whether the visitor has said anything. */
    hasUser: () => root.querySelector('.user') !== null,
    /** Takes away what was on offer. */
    withdrawChips: () => root.querySelectorAll('.chips').forEach((chips) => chips.remove()),
    say: (who: 'user' | 'assistant', text: string) => add(bubble(who, text)),
    /** A quiet line; `bad` where something went wrong, with a button that mends it. */
    line(text: string, mend?: { label: string; act(): void }): HTMLElement {
      const line = element('div', { class: mend ? 'line bad' : 'line' }, `${text} `);
      if (mend) {
        const act = () => {
          line.remove();
          mend.act();
        };
        line.append(element('button', { type: 'button', onclick: act }, mend.label));
      }
      return add(line);
    },
    /** An answer while it is written: dots until the first word. */
    answer() {
      const text = document.createTextNode('');
      const dots = element(
        'span',
        { class: 'typing', role: 'img', 'aria-label': words().typing },
        ...[1, 2, 3].map(() => element('i')),
      );
      const made = bubble('assistant', '');
      made.setAttribute('aria-busy', 'true');
      made.append(dots);
      add(made);
      return {
        append(more: string) {
          if (!text.parentNode) dots.replaceWith(text);
          text.data += more;
          down();
        },
        /** Begins anew, for an answer that is sent again as a whole. */
        restart: () => void (text.data = ''),
        end() {
          dots.remove();
          made.removeAttribute('aria-busy');
          if (text.data === '') made.remove();
        },
      };
    },
    /** Buttons that say something for the visitor. */
    chips(label: string, choices: { text: string; says: string }[], choose: (says: string) => void): void {
      const group = element('div', { class: 'chips', role: 'group', 'aria-label': label });
      for (const { text, says } of choices) {
        const act = () => {
          group.remove();
          choose(says);
        };
        group.append(element('button', { type: 'button', onclick: act }, text));
      }
      add(group);
    },
  };
}

export type TalkLog = ReturnType<typeof talkLog>;

/** Free times of a day as choices. */
export function timeChoices(date: string, times: readonly string[], language: Language) {
  return times.map((time) => ({ text: time, says: spokenTime(date, time, language) }));
}
