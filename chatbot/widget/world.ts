import type { Config } from './api.ts';
import { element, icon } from './element.ts';
import { STYLES } from './styles.ts';

const BUBBLE = 'M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12z';

/** An element with a world of its own (shadow DOM), in which the chat has its looks and the page's do not reach. */
export function widgetWorld(): { host: HTMLElement; shadow: ShadowRoot } {
  const host = element('stride-chat' as 'div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheetOf(STYLES)];
  return { host, shadow };
}

/** A sheet made by script passes a website's policy for styles. */
export function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Gives a world the client's colours. */
export function paint(host: HTMLElement, { primary, onPrimary }: Config['colors']): void {
  host.style.setProperty('--primary', primary);
  host.style.setProperty('--on-primary', onPrimary);
}

/** The button that opens the chat. */
export function chatLauncher(...parts: Node[]): HTMLButtonElement {
  return element('button', { class: 'launcher', type: 'button' }, icon(BUBBLE), ...parts);
}
