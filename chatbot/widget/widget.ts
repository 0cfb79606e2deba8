import { chatApi, type Config, type Language } from './api.ts';
import { element } from './element.ts';
import { keeper } from './keep.ts';
import { chatPanel } from './panel.ts';
import { WORDS } from './words.ts';
import { chatLauncher, paint, widgetWorld } from './world.ts';

/** What a website loads with one script tag: a button that opens the chat, in a world of its own (shadow DOM). */
async function start(base: string): Promise<void> {
  const keep = keeper(base);
  let language: Language = keep.get().language ?? 'pl';
  const api = chatApi(base, () => language);
  let config: Config = await api.config();
  language = keep.get().language ?? pageLanguage() ?? config.language;

  const { host, shadow } = widgetWorld();
  paint(host, config.colors);

  let panel: ReturnType<typeof chatPanel> | null = null;
  const dot = element('span', { class: 'dot', role: 'status', hidden: true });
  const launcher = chatLauncher(dot);
  const isOpen = () => panel !== null && !panel.root.hidden;
  const label = () => {
    launcher.setAttribute('aria-label', isOpen() ? WORDS[language].close : WORDS[language].open);
    launcher.setAttribute('aria-expanded', String(isOpen()));
  };

  const take = (found: Config) => {
    config = found;
    panel?.changed();
  };
  /** Whoever does not get through keeps what was known. */
  const ask = () => api.config().catch(() => config);
  const look = async () => take(await ask());
  const build = (typed = '') => {
    const made = chatPanel({
      base,
      api,
      keep,
      config: () => config,
      look: () => void look(),
      switchedOff() {
        take({ ...config, paused: true });
        // Where another instance has not heard of it yet, its answer tells nothing.
        void ask().then((found) => found.paused && take(found));
      },
      language: () => language,
      setLanguage(chosen) {
        language = chosen;
        keep.set({ language });
        panel?.root.remove();
        build(panel?.typed());
        panel?.focus();
      },
      close: () => toggle(false),
      answered() {
        if (isOpen()) return;
        dot.hidden = false;
        dot.setAttribute('aria-label', WORDS[language].unread);
      },
    });
    shadow.append(made.root);
    if (typed) made.write(typed);
    void made.show();
    panel = made;
  };
  const toggle = (open: boolean) => {
    if (!panel && open) build();
    if (panel) panel.root.hidden = !open;
    keep.set({ isOpen: open });
    dot.hidden = true;
    label();
    if (!open) return launcher.focus();
    panel?.focus();
    void look();
  };
  /** A chat that is off may be back by the time its visitor is. */
  const returned = () => {
    if (config.paused && isOpen() && !document.hidden) void look();
  };

  launcher.addEventListener('click', () => toggle(!isOpen()));
  addEventListener('focus', returned);
  document.addEventListener('visibilitychange', returned);
  shadow.append(launcher);
  document.body.append(host);
  label();
  if (keep.get().isOpen && keep.session()) {
    build();
    label();
  }
}

/** The language of the page that the chat is on, where it is one of ours. */
function pageLanguage(): Language | null {
  const [language] = document.documentElement.lang.toLowerCase().split('-');
  return language === 'pl' || language === 'en' ? language : null;
}

const script = document.currentScript as HTMLScriptElement | null;
if (script && !document.querySelector('stride-chat')) {
  const begin = () => void start(new URL('.', script.src).href).catch(() => {});
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin);
}
