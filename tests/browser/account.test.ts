import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromBase32 } from '../../local/cognito/base32.ts';
import { totpCode } from '../../local/cognito/totp.ts';
import { aBrowser, aWindow, signIn, visit } from '../given/browser.ts';
import { aUser } from '../given/client.ts';
import { eventually } from '../given/graphql.ts';

const stack = inject('stack');
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const home = (url: URL) => url.pathname === '/clients/stride-services';

interface Mail {
  to: string;
  text: string;
}

test('a forgotten password is set anew with the code from the mail', async () => {
  const user = await aUser(stack, {
    email: 'zapomnialska@browser.example',
    group: 'clients',
    clientId: 'stride-services',
  });
  const page = await (await aWindow(browser, stack.panelUrl)).newPage();
  await visit(page, `${stack.panelUrl}/forgot-password`);
  await page.locator('input[type=email]').fill(user.email);
  await page.locator('button[type=submit]').click();
  const mails = async () => (await (await fetch(stack.mailsUrl)).json()) as Mail[];
  const mail = (await eventually(mails, (all) => all.some(({ to }) => to === user.email))).find(
    ({ to }) => to === user.email,
  )!;
  expect(mail.text).not.toContain('<');
  const password = 'Nowe-Haslo-2027!';
  await page.locator('input[autocomplete=one-time-code]').fill(/\d{6}/.exec(mail.text)![0]);
  for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/forgot-password' || url.search !== '');
  await page.context().clearCookies({ name: /^__Host-/ });
  await signIn(page, stack.panelUrl, { email: user.email, password });
  expect(home(new URL(page.url()))).toBe(true);
  await page.context().close();
});

test('two-step sign-in is turned on with an app, asked for at sign-in, and turned off', async () => {
  const user = await aUser(stack, {
    email: 'ostrozna@browser.example',
    group: 'clients',
    clientId: 'stride-services',
  });
  const page = await (await aWindow(browser, stack.panelUrl)).newPage();
  await signIn(page, stack.panelUrl, user);
  await visit(page, `${stack.panelUrl}/account`);
  await press(page, 'Włącz');
  const secret = fromBase32((await page.locator('code').innerText()).replace(/\s/g, ''));
  const step = Math.floor(Date.now() / 30_000);
  await page.locator('input[autocomplete=one-time-code]').fill(totpCode(secret, step));
  await press(page, 'Potwierdź i włącz');
  await page.getByText('Logowanie dwuetapowe jest włączone.').waitFor();

  await page.context().clearCookies({ name: /^__Host-/ });
  await visit(page, `${stack.panelUrl}/login`);
  await page.locator('input[type=email]').fill(user.email);
  await page.locator('input[type=password]').fill(user.password);
  await page.locator('button[type=submit]').click();
  const code = page.locator('input[autocomplete=one-time-code]');
  await code.fill('000000');
  await page.locator('button[type=submit]').click();
  await page.locator('[role=alert], [aria-invalid=true]').first().waitFor();
  // A code is good once: the one of the next half minute, which is taken already.
  await code.fill(totpCode(secret, step + 1));
  await page.locator('button[type=submit]').click();
  await page.waitForURL(home);

  await visit(page, `${stack.panelUrl}/account`);
  await press(page, 'Wyłącz');
  await page.getByRole('dialog').getByRole('button', { name: 'Wyłącz' }).click();
  await page.getByText('Logowanie dwuetapowe jest wyłączone.').waitFor();
  await page.context().close();
});
