import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { aBrowser, aWindow, complaints, signIn, visit } from '../given/browser.ts';
import { aClient, aUser, operator } from '../given/client.ts';

const stack = inject('stack');
const owner = stack.users.find(({ group }) => group === 'owners')!;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());

test('a wrong password keeps what was typed and says what to do', async () => {
  const page = await (await aWindow(browser, stack.panelUrl)).newPage();
  await visit(page, `${stack.panelUrl}/login`);
  await page.locator('input[type=email]').fill(owner.email);
  await page.locator('input[type=password]').fill('Nie-To-Haslo-1!');
  await page.locator('button[type=submit]').click();
  await page.locator('[role=alert]').first().waitFor();
  expect(await page.locator('input[type=email]').inputValue()).toBe(owner.email);
  await page.context().close();
});

test('no token can be read by a script, and signing out ends the session', async () => {
  const context = await aWindow(browser, stack.panelUrl);
  const page = await context.newPage();
  const said = complaints(page);
  await signIn(page, stack.panelUrl, owner);
  expect(new URL(page.url()).pathname).toBe('/owner');
  const readable = await page.evaluate(() =>
    [
      document.cookie,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.documentElement.outerHTML,
    ].join(' '),
  );
  expect(readable).not.toMatch(/eyJ[\w-]{20,}\./);
  expect(said).toEqual([]);
  const session = (await context.cookies()).filter(({ httpOnly, secure }) => httpOnly && secure);
  expect(session.length).toBeGreaterThanOrEqual(2);
  const response = await page.request.post(`${stack.panelUrl}/logout`, {
    headers: { origin: new URL(stack.panelUrl).origin },
  });
  expect(response.ok()).toBe(true);
  await visit(page, `${stack.panelUrl}/owner`);
  expect(new URL(page.url()).pathname).toBe('/login');
  await context.close();
});

test("a client's user is at home in their own company and finds no other", async () => {
  await aClient(stack, 'browser-other');
  const user = await aUser(stack, {
    email: 'ola@browser.example',
    group: 'clients',
    clientId: 'stride-services',
  });
  const context = await aWindow(browser, stack.panelUrl);
  const page = await context.newPage();
  await signIn(page, stack.panelUrl, user);
  expect(new URL(page.url()).pathname).toBe('/clients/stride-services');
  for (const path of [
    '/owner',
    '/clients/browser-other',
    '/clients/browser-other/conversations',
    '/clients/nobody-here',
  ]) {
    const response = await page.goto(stack.panelUrl + path);
    expect([path, response!.status()]).toEqual([path, 404]);
    expect(await page.content()).not.toContain('Firma browser-other');
  }
  await context.close();
});

test('a message appears on the live page as it comes, as text', async () => {
  const context = await aWindow(browser, stack.panelUrl);
  const page = await context.newPage();
  await signIn(page, stack.panelUrl, owner);
  const listening = page.waitForEvent('websocket').then((socket) =>
    socket.waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes('start_ack'),
    }),
  );
  await visit(page, `${stack.panelUrl}/clients/stride-services/live`);
  await listening;
  const text = 'Czy macie wolny termin? <script>window.broken = true</script>';
  const timestamp = new Date().toISOString().replace('Z', '000Z');
  const Item = { session_id: 'browser-live', timestamp, role: 'user', text };
  await operator(stack).send(new PutCommand({ TableName: 'stride-services-conversations', Item }));
  await page.getByText(text).first().waitFor();
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  await context.close();
});
