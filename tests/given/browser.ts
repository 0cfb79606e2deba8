import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright-core';
import { browserPath } from './browser-path.ts';
import { eventually } from './graphql.ts';

/** Keeps the browser off the network and quiet. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}

export interface Look {
  language?: 'pl' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
}

/** A window with a language, a theme and a width of its own. */
export async function aWindow(browser: Browser, panelUrl: string, look: Look = {}): Promise<BrowserContext> {
  const { language = 'pl', theme = 'light', width = 1440 } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    timezoneId: 'Europe/Warsaw',
    reducedMotion: 'reduce',
  });
  await context.addCookies([
    { name: 'stride-language', value: language, url: panelUrl },
    { name: 'stride-theme', value: theme, url: panelUrl },
  ]);
  return context;
}

/**
 * Opens a page of the panel, or the one that is open again, and waits until it answers to people: React has taken it over,
 * and has drawn what only a browser can draw.
 */
export async function visit(page: Page, url?: string): Promise<Response | null> {
  const response = await (url === undefined ? page.reload() : page.goto(url));
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber$')),
  );
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return response;
}

/** Makes the window as narrow as a phone; by how many pixels the page is too wide for it once it has followed. */
export async function tooWideForPhone(page: Page): Promise<number> {
  await page.setViewportSize({ width: 390, height: 844 });
  return tooWide(page);
}

/** By how many pixels the page is wider than its window once it has settled, 0 where it fits. */
export function tooWide(page: Page): Promise<number> {
  const read = () =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  return eventually(read, (pixels) => pixels === 0);
}

/** Signs in through the form, as a person does. */
export async function signIn(
  page: Page,
  panelUrl: string,
  user: { email: string; password: string },
): Promise<void> {
  await visit(page, `${panelUrl}/login`);
  await page.locator('input[type=email]').fill(user.email);
  await page.locator('input[type=password]').fill(user.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}

/** What a page said that it should not: script errors, refused resources, failed requests. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
  return said;
}
