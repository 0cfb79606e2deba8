import { chatApi, type Config } from '../../../../chatbot/widget/api.ts';
import { chatPanel } from '../../../../chatbot/widget/panel.ts';
import { chatLauncher, paint, sheetOf, widgetWorld } from '../../../../chatbot/widget/world.ts';
import type { ChatLanguage } from './draft.ts';

export type WidgetConfig = Config;

/** On a website the chat is as high as the window allows; here, as its place does. */
const AS_HIGH_AS_ITS_PLACE = '@media (min-width:481px){.panel{height:calc(100% - 108px)}}';

/**
 * Opens the very widget that visitors get in a place on this page, which must hold fixed boxes inside it. What it answers
 * shows another look. Nobody can press anything in it, so it calls nothing and keeps nothing.
 */
export function openWidget(place: HTMLElement): (config: WidgetConfig, language: ChatLanguage) => void {
  const { host, shadow } = widgetWorld();
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheetOf(AS_HIGH_AS_ITS_PLACE)];
  place.inert = true;
  place.replaceChildren(host);
  return (config, language) => {
    const panel = chatPanel({
      base: '',
      api: chatApi('', () => language),
      keep: { get: () => ({}), set() {}, session: () => null },
      config: () => config,
      look() {},
      switchedOff() {},
      language: () => language,
      setLanguage() {},
      close() {},
      answered() {},
    });
    paint(host, config.colors);
    shadow.replaceChildren(chatLauncher(), panel.root);
    void panel.show();
  };
}
