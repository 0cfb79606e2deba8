import type { ChatApi, Config, Language } from './api.ts';
import { CLOSED_ID, closedNotice } from './closed-notice.ts';
import { conversation } from './conversation.ts';
import { element, icon } from './element.ts';
import type { keeper } from './keep.ts';
import { messageForm } from './message-form.ts';
import { talkLog } from './talk-log.ts';
import { WORDS } from './words.ts';

export interface PanelOptions {
  base: string;
  api: ChatApi;
  keep: ReturnType<typeof keeper>;
  config(): Config;
  /** Sees whether the chat is on; what has been found out comes by `changed`. */
  look(): void;
  /** The chat has turned out to be off. */
  switchedOff(): void;
  language(): Language;
  setLanguage(language: Language): void;
  close(): void;
  answered(): void;
}

const CLOSE = 'M6 6l12 12M18 6L6 18';

/** The opened chat: who answers, what was said, where to write. Made anew when the language changes. */
export function chatPanel(options: PanelOptions) {
  const { language } = options;
  const { companyName, logoUrl, privacyUrl } = options.config();
  const words = () => WORDS[language()];
  const log = talkLog(words);
  const notice = closedNotice(words(), options.look);
  const form = messageForm({
    words: words(),
    describedBy: CLOSED_ID,
    say: (text) => void talk.say(text),
  });
  const talk = conversation({
    ...options,
    log,
    words,
    busy: (isBusy) => form.set({ isBusy }),
    refused(text) {
      form.write([text, form.typed()].filter(Boolean).join('\n'));
      options.switchedOff();
    },
  });

  const other: Language = language() === 'pl' ? 'en' : 'pl';
  const privacy = privacyUrl && /^https:/.test(privacyUrl) ? privacyUrl : null;
  const root = element(
    'section',
    {
      class: 'panel',
      role: 'dialog',
      'aria-label': `${words().title}: ${companyName}`,
      lang: language(),
    },
    element(
      'div',
      { class: 'head' },
      ...(logoUrl ? [element('img', { src: options.base + logoUrl, alt: '' })] : []),
      element('b', {}, companyName),
      element(
        'button',
        { class: 'words', type: 'button', lang: other, onclick: () => options.setLanguage(other) },
        words().language,
      ),
      element('button', { type: 'button', 'aria-label': words().close, onclick: options.close }, icon(CLOSE)),
    ),
    element(
      'div',
      { class: 'notice' },
      `${words().machine} `,
      ...(privacy
        ? [element('a', { href: privacy, target: '_blank', rel: 'noopener noreferrer' }, words().privacy)]
        : []),
    ),
    log.root,
    notice.root,
    form.root,
    element(
      'div',
      { class: 'foot' },
      element('button', { type: 'button', onclick: talk.rate }, words().rate),
      element('button', { type: 'button', onclick: talk.renew }, words().newTalk),
    ),
  );
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') options.close();
  });
  const showState = () => {
    notice.show(options.config());
    form.set({ isOff: options.config().paused });
  };
  const focus = () => (options.config().paused ? notice.root : form).focus();
  showState();
  return {
    root,
    focus,
    /** Shows whether the chat is on. The focus stays in it, though what had it may be gone or disabled now. */
    changed(): void {
      const { activeElement: active } = root.getRootNode() as Document | ShadowRoot;
      const hadFocus = active !== null && root.contains(active);
      showState();
      talk.changed();
      if (hadFocus && (!active.isConnected || active.matches(':disabled'))) focus();
    },
    show: () => talk.show(),
    typed: form.typed,
    write: form.write,
  };
}
