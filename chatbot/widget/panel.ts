import type { ChatApi, Config, Language } from './api.ts';
import { conversation } from './conversation.ts';
import { element, icon } from './element.ts';
import type { keeper } from './keep.ts';
import { talkLog } from './talk-log.ts';
import { WORDS } from './words.ts';

export interface PanelOptions {
  base: string;
  api: ChatApi;
  keep: ReturnType<typeof keeper>;
  config: Config;
  language(): Language;
  setLanguage(language: Language): void;
  close(): void;
  answered(): void;
}

const CLOSE = 'M6 6l12 12M18 6L6 18';
const SEND = 'M4 12h15M13 6l6 6-6 6';

/** The opened chat: who answers, what was said, where to write. Made anew when the language changes. */
export function chatPanel(options: PanelOptions) {
  const { config, language } = options;
  const words = () => WORDS[language()];
  const log = talkLog(words);
  const input = element('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': words().write,
    placeholder: words().write,
  });
  const send = element('button', { 'aria-label': words().send }, icon(SEND));
  const talk = conversation({
    ...options,
    log,
    words,
    busy: (isBusy) => void (send.disabled = isBusy),
  });

  const submit = () => {
    const text = input.value.trim();
    if (!text || send.disabled) return;
    input.value = '';
    input.style.height = '';
    void talk.say(text);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  input.addEventListener('input', () => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
  });

  const other: Language = language() === 'pl' ? 'en' : 'pl';
  const privacy = config.privacyUrl && /^https:/.test(config.privacyUrl) ? config.privacyUrl : null;
  const root = element(
    'section',
    {
      class: 'panel',
      role: 'dialog',
      'aria-label': `${words().title}: ${config.companyName}`,
      lang: language(),
    },
    element(
      'div',
      { class: 'head' },
      ...(config.logoUrl ? [element('img', { src: options.base + config.logoUrl, alt: '' })] : []),
      element('b', {}, config.companyName),
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
    element(
      'form',
      {
        class: 'say',
        onsubmit: (event) => {
          event.preventDefault();
          submit();
        },
      },
      input,
      send,
    ),
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
  return { root, show: () => talk.show(), focus: () => input.focus() };
}
