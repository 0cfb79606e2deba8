import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aBrowser, aWindow, complaints, signIn, visit } from '../given/browser.ts';
import { someConversations } from '../given/conversations.ts';

const stack = inject('stack');
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
  await someConversations(stack, 3);
});
afterAll(() => browser.close());

test('a filter is chosen by keyboard, stands in the URL, and is taken off again', async () => {
  const context = await aWindow(browser, stack.panelUrl);
  const page = await context.newPage();
  const said = complaints(page);
  await signIn(page, stack.panelUrl, stack.users[0]!);
  await visit(page, `${stack.panelUrl}/clients/stride-services/conversations`);
  await page.getByRole('button', { name: 'Wynik' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Umówiona' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitemradio', { name: 'Umówiona' }).press('Enter');
  await page.waitForURL(/outcome=appointment-created/);
  await page
    .getByRole('link', { name: /chatbot/ })
    .first()
    .waitFor();
  await visit(page);
  await page
    .getByRole('button', { name: /Usuń filtr/ })
    .first()
    .click();
  await page.waitForURL((url) => !url.search.includes('outcome'));
  expect(said).toEqual([]);
  await context.close();
});
