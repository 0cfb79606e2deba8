import type { Config } from './api.ts';
import { element } from './element.ts';
import type { Words } from './words.ts';

/** What the field that takes nothing is described by. */
export const CLOSED_ID = 'closed';

/**
 * Says that the company has switched its chat off, how else to reach it, and lets the visitor look again. It is there
 * all the time, empty where the chat is open: screen readers read out what changes in it.
 */
export function closedNotice(words: Words, lookAgain: () => void) {
  const root = element('div', { class: 'closed', id: CLOSED_ID, role: 'status', tabindex: -1 });
  return {
    root,
    show({ paused, contact }: Config): void {
      root.replaceChildren(
        ...(paused
          ? [
              element('p', {}, words.paused),
              ...waysToReach(contact),
              element('button', { type: 'button', onclick: lookAgain }, words.lookAgain),
            ]
          : []),
      );
    },
  };
}

function waysToReach(contact: Config['contact']): HTMLElement[] {
  const { phone = null, email = null } = contact ?? {};
  const address = email?.split('@').map(encodeURIComponent).join('@');
  return [
    ...(phone ? [element('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, phone)] : []),
    ...(email ? [element('a', { href: `mailto:${address}` }, email)] : []),
  ];
}
