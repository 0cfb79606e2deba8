import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriers } from '../given/barriers.ts';
import { aBrowser, aWindow, complaints, signIn, tooWideForPhone, visit } from '../given/browser.ts';
import { someConversations } from '../given/conversations.ts';

const stack = inject('stack');
const owner = stack.users.find(({ group }) => group === 'owners')!;
const looks = (['pl', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);
const signedOut = ['/login', '/forgot-password'];
const signedIn = [
  '/owner',
  '/owner/clients',
  '/owner/clients?status=paused&q=kowalski',
  '/clients/stride-services',
  '/clients/stride-services?range=7d&sources=1',
  '/clients/stride-services/conversations',
  '/clients/stride-services/conversations?outcome=ESCALATED',
  '/clients/stride-services/conversations/browser-0',
  '/clients/stride-services/live',
  '/clients/stride-services/appointments',
  '/clients/stride-services/knowledge?question=Ile',
  '/clients/stride-services/branding',
  '/account',
  '/clients/no-such-client',
];
let browser: Browser;
let storage: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  browser = await aBrowser();
  await someConversations(stack, 12);
  const context = await aWindow(browser, stack.panelUrl);
  await signIn(await context.newPage(), stack.panelUrl, owner);
  storage = await context.storageState();
  await context.close();
});
afterAll(() => browser.close());

describe.each(looks)('$language, $theme', (look) => {
  let context: BrowserContext;
  let stranger: BrowserContext;
  beforeAll(async () => {
    stranger = await aWindow(browser, stack.panelUrl, look);
    context = await aWindow(browser, stack.panelUrl, look);
    await context.addCookies(storage.cookies.filter(({ name }) => name.startsWith('__Host-')));
  });
  afterAll(() => Promise.all([context.close(), stranger.close()]));

  test.each([...signedOut, ...signedIn])('%s has no barrier, no error, and fits a phone', async (path) => {
    const page = await (signedOut.includes(path) ? stranger : context).newPage();
    const said = complaints(page);
    const asked = graphqlRequests(page);
    await visit(page, stack.panelUrl + path);
    await page.locator('h1').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await tooWideForPhone(page)).toBe(0);
    expect(asked, 'the HTML holds the data: nothing is fetched again').toEqual([]);
    const refused = path.includes('no-such') ? said.filter((line) => !line.includes('404')) : said;
    expect(refused).toEqual([]);
    await page.close();
  });
});

function graphqlRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() === stack.graphqlUrl && request.method() === 'POST')
      asked.push(request.postData() ?? '');
  });
  return asked;
}
