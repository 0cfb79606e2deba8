import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromBase32 } from '../../local/cognito/base32.ts';
import { totpCode } from '../../local/cognito/totp.ts';
import { barriers } from '../given/barriers.ts';
import { aBrowser, aWindow, complaints, signIn, visit } from '../given/browser.ts';
import { aClient } from '../given/client.ts';
import { setOwnersNeedTotp } from '../given/owners-need-totp.ts';

/** The invitation's whole way, as people go it: the owner's page, the mail, the password, the phone, the panel. */
const stack = inject('stack');
const CLIENT = 'zaproszony-salon';
const PASSWORD = 'Zielony-Rower-2027!';
const account = stack.users.find(({ group }) => group === 'owners')!;
let browser: Browser;
let owner: BrowserContext;

beforeAll(async () => {
  browser = await aBrowser();
  await aClient(stack, CLIENT, { company_name: 'Salon Zaproszony' });
  owner = await aWindow(browser, stack.panelUrl);
  await signIn(await owner.newPage(), stack.panelUrl, account);
});
afterAll(() => browser.close());

const url = (path: string) => `${stack.panelUrl}${path}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const item = (page: Page, email: string) => page.getByRole('listitem').filter({ hasText: email });

async function invite(page: Page, email: string): Promise<void> {
  await page.getByLabel('Adres e-mail').fill(email);
  await button(page, 'Zaproś').click();
  await page.getByText(`Zaproszenie poszło na ${email}.`).waitFor();
  await item(page, email).getByText('Zaproszenie wysłane').waitFor();
}

/** Opens the newest mail to somebody on the page of mails, and follows its link. */
async function follow(window: BrowserContext, email: string): Promise<Page> {
  const mails = await window.newPage();
  await mails.goto(stack.mailsUrl);
  await mails.getByRole('link').filter({ hasText: email }).first().click();
  const link = mails.frameLocator('iframe').getByRole('link');
  const [accept] = await Promise.all([window.waitForEvent('page'), link.click()]);
  await mails.close();
  await accept.waitForURL((address) => address.pathname === '/accept');
  return accept;
}

/** The page is ready and has read whom the invitation is for. */
async function invited(page: Page, email: string): Promise<void> {
  const isRead = (value: string) =>
    document.querySelector<HTMLInputElement>('input[type=email]')?.value === value;
  await page.waitForFunction(isRead, email);
}

async function choosePassword(page: Page, password: string): Promise<void> {
  const [first, again] = await page.locator('input[autocomplete=new-password]').all();
  await first!.fill(password);
  await again!.fill(password);
  await button(page, 'Zapisz i wejdź').click();
}

async function change(page: Page, email: string, name: string, confirmed?: string): Promise<void> {
  await item(page, email).getByRole('button').click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  if (confirmed) await page.getByRole('dialog').getByRole('button', { name: confirmed, exact: true }).click();
}

test('an owner invites another, who chooses a password and sets up a phone before anything else', async () => {
  const email = 'nowa.wlascicielka@zaproszenie.example';
  const page = await owner.newPage();
  await visit(page, url('/owner/people'));
  expect(await barriers(page)).toEqual([]);
  await invite(page, email);
  await setOwnersNeedTotp(stack, true);
  try {
    const window = await aWindow(browser, stack.panelUrl);
    const accept = await follow(window, email);
    const said = complaints(accept);
    // Another language is another page, and the same invitation.
    for (const [language, title] of [
      ['English', 'Accept your invitation'],
      ['Polski', 'Przyjmij zaproszenie'],
    ] as const) {
      await invited(accept, email);
      await button(accept, language).click();
      await accept.getByRole('heading', { name: title }).waitFor();
    }
    await invited(accept, email);
    expect(await barriers(accept)).toEqual([]);
    // The rules are ticked off as one types, and a weak password goes nowhere.
    await accept.locator('input[autocomplete=new-password]').first().fill('abcdefghijkl');
    await accept.getByText('(spełnione)').nth(1).waitFor({ state: 'attached' });
    expect(await accept.getByText('(spełnione)').count()).toBe(2);
    await choosePassword(accept, PASSWORD);

    await accept.waitForURL((address) => address.pathname === '/set-up-two-factor');
    await accept.locator('svg[role=img]').waitFor();
    expect(await barriers(accept)).toEqual([]);
    for (const path of ['/', '/owner', '/owner/people', `/clients/${CLIENT}`, '/account']) {
      await visit(accept, url(path));
      expect(new URL(accept.url()).pathname, path).toBe('/set-up-two-factor');
    }
    await visit(accept, url('/owner/people'));
    const secret = fromBase32((await accept.locator('code').innerText()).replace(/\s/g, ''));
    const step = Math.floor(Date.now() / 30_000);
    const code = accept.locator('input[autocomplete=one-time-code]');
    await code.fill('000000');
    await button(accept, 'Potwierdź i włącz').click();
    await accept.locator('[aria-invalid=true]').waitFor();
    await code.fill(totpCode(secret, step));
    await button(accept, 'Potwierdź i włącz').click();
    await accept.waitForURL(url('/owner/people'));
    await item(accept, email).getByText('(to Ty)').waitFor();
    await item(accept, email).getByText('Dwuetapowe').waitFor();
    expect(said).toEqual([]);

    // She has no menu for herself; the one who invited her stays removable by her, and by nobody at once with her.
    expect(await item(accept, email).getByRole('button').count()).toBe(0);
    expect(await item(accept, account.email).getByRole('button').count()).toBe(1);

    await visit(page);
    await change(page, email, 'Wyłącz logowanie dwuetapowe', 'Wyłącz logowanie dwuetapowe');
    await page.getByText(`${email} loguje się teraz samym hasłem`).waitFor();
    await window.close();
    const again = await (await aWindow(browser, stack.panelUrl)).newPage();
    await signIn(again, stack.panelUrl, { email, password: PASSWORD });
    expect(new URL(again.url()).pathname).toBe('/set-up-two-factor');
    await again.context().close();
  } finally {
    await setOwnersNeedTotp(stack, false);
  }
  await change(page, email, 'Usuń', 'Usuń');
  await page.getByText(`Usunięto ${email}.`).waitFor();
  await page.close();
}, 180_000);

test('staff come by an invitation, invite where their owner allows it, and are out at once when they must', async () => {
  const email = 'recepcja@zaproszenie.example';
  const page = await owner.newPage();
  await visit(page, url(`/clients/${CLIENT}/people`));
  await page.getByText('Nikogo tu jeszcze nie ma.').waitFor();
  await invite(page, email);
  await page.getByLabel('Adres e-mail').fill(email);
  await button(page, 'Zaproś').click();
  await page.getByText('Ta osoba już tu jest.').waitFor();

  const window = await aWindow(browser, stack.panelUrl, { width: 390 });
  const staff = await follow(window, email);
  await invited(staff, email);
  await choosePassword(staff, PASSWORD);
  await staff.waitForURL((address) => address.pathname === `/clients/${CLIENT}`);
  await visit(staff, url(`/clients/${CLIENT}/people`));
  await item(staff, email).getByText('Aktywne konto').waitFor();
  expect(await barriers(staff)).toEqual([]);
  expect(await staff.getByLabel('Adres e-mail').count()).toBe(0);
  await staff.getByText('Nowe osoby zaprasza opiekun Waszego chatbota.').waitFor();

  await aClient(stack, CLIENT, { company_name: 'Salon Zaproszony', staff_may_invite: true });
  await visit(staff);
  await invite(staff, 'kolega@zaproszenie.example');
  await change(staff, 'kolega@zaproszenie.example', 'Usuń', 'Usuń');
  await staff.getByText('Usunięto kolega@zaproszenie.example.').waitFor();

  // The link in the mail is used up, and says whom to ask.
  const used = await follow(await aWindow(browser, stack.panelUrl), email);
  await invited(used, email);
  await choosePassword(used, 'Inny-Rower-2027!');
  await used.getByText('Poproś o nowe osobę, która Cię zaprosiła.').waitFor();
  await used.context().close();

  await visit(page);
  await change(page, email, 'Zablokuj', 'Zablokuj');
  await page.getByText(`${email} nie może się już logować.`).waitFor();
  await item(page, email).getByText('Zablokowane').waitFor();
  await visit(staff, url('/account'));
  expect(new URL(staff.url()).pathname).toBe('/login');
  await staff.locator('input[type=email]').fill(email);
  await staff.locator('input[type=password]').fill(PASSWORD);
  await staff.locator('button[type=submit]').click();
  await staff.getByRole('alert').waitFor();

  await change(page, email, 'Odblokuj');
  await item(page, email).getByText('Aktywne konto').waitFor();
  await signIn(staff, stack.panelUrl, { email, password: PASSWORD });
  await change(page, email, 'Usuń', 'Usuń');
  await page.getByText('Nikogo tu jeszcze nie ma.').waitFor();
  await visit(staff, url('/account'));
  expect(new URL(staff.url()).pathname).toBe('/login');
  await window.close();
  await page.close();
}, 180_000);

test('whoever opens the page without an invitation finds the ordinary way in', async () => {
  const window = await aWindow(browser, stack.panelUrl);
  const page = await window.newPage();
  await page.goto(url('/accept'));
  await page.waitForURL(url('/login'));
  await page.goto(url('/set-up-two-factor'));
  expect(new URL(page.url()).pathname).toBe('/login');
  await window.close();
});
