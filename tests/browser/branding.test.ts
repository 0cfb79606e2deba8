import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { barriers } from '../given/barriers.ts';
import { aBrowser, aWindow, complaints, signIn, tooWide, visit } from '../given/browser.ts';
import { aClient, aUser } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { aPng } from '../given/picture.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const CLIENT = 'wyglad-browser';
const chat = stack.chat['stride-services']!.replace('stride-services', CLIENT);
let browser: Browser;
let context: BrowserContext;
let page: Page;
let said: string[];
let idToken: string;

beforeAll(async () => {
  browser = await aBrowser();
  await createClientTables(connect(stack), CLIENT);
  await aClient(stack, CLIENT, { company_name: 'Salon Bella' });
  const staff = await aUser(stack, { email: 'wyglad@browser.example', group: 'clients', clientId: CLIENT });
  ({ idToken } = await tokensOf(stack, staff));
  context = await aWindow(browser, stack.panelUrl);
  page = await context.newPage();
  said = complaints(page);
  await signIn(page, stack.panelUrl, staff);
});
afterAll(() => browser.close());

const widget = () => page.locator('stride-chat');
const status = (text: string) => page.getByRole('status').getByText(text);
const chooseLogo = (name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

test('staff see the very widget of their visitors, and what they type in it at once', async () => {
  await page.getByRole('link', { name: 'Wygląd' }).click();
  await widget().getByText('Salon Bella').waitFor();
  await page.getByRole('group', { name: 'Powitanie' }).getByLabel('Po polsku').fill('Witamy w Salonie Bella');
  await page.getByLabel('Podpowiedź 1').first().fill('Ile kosztuje strzyżenie?');
  await page.getByLabel('Kolor przewodni').fill('#0f766e');
  await widget().getByText('Witamy w Salonie Bella').waitFor();
  await widget().getByText('Ile kosztuje strzyżenie?').waitFor();
  const head = widget().locator('.head');
  expect(await head.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(15, 118, 110)',
  );
  await page.getByRole('group', { name: 'Język podglądu' }).getByRole('button', { name: 'English' }).click();
  await widget().getByText('Hello, how can I help?').waitFor();
  await page.getByText('Masz niezapisane zmiany.').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('whoever leaves with unsaved changes is asked, and what is saved is what visitors get', async () => {
  await page.getByRole('link', { name: 'Wiedza' }).click();
  const dialog = page.getByRole('dialog', { name: 'Porzucić niezapisane zmiany?' });
  await dialog.getByRole('button', { name: 'Zostań' }).click();
  await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
  await status('Zapisano.').waitFor();
  const config = await eventually(
    async () => (await (await fetch(`${chat}config`)).json()) as { colors: { primary: string } },
    ({ colors }) => colors.primary === '#0f766e',
  );
  expect(config).toMatchObject({
    greeting: { pl: 'Witamy w Salonie Bella', en: 'Hello, how can I help?' },
    suggestions: { pl: ['Ile kosztuje strzyżenie?'], en: [] },
  });
  await page.getByRole('link', { name: 'Wiedza' }).click();
  await page.getByRole('heading', { name: 'Wiedza', level: 1 }).waitFor();
  await page.goBack();
  expect(await page.getByLabel('Kolor przewodni').inputValue()).toBe('#0f766e');
});

test('a pale colour is warned of, and what is no colour cannot be saved', async () => {
  await page.getByLabel('Kolor przewodni').fill('#facc15');
  await page.getByText('Na jasnej stronie przycisk czatu będzie słabo widoczny').waitFor();
  await page.getByText('Napisy na tym kolorze będą czarne, kontrast 13,7:1.').waitFor();
  await page.getByLabel('Kolor przewodni').fill('red;background:url(x)');
  await page.getByText('Zapisz kolor jako # i sześć znaków').waitFor();
  await page.getByRole('button', { name: 'Cofnij zmiany' }).click();
  expect(await page.getByLabel('Kolor przewodni').inputValue()).toBe('#0f766e');
});

test('somebody else was quicker: what was typed stays, and is saved the second time', async () => {
  const { errors } = await ask(
    stack,
    idToken,
    `mutation { updateClient(clientId: "${CLIENT}", version: 1, input: {contactPhone: "+48 600 700 800"}) { version } }`,
  );
  expect(errors).toEqual([]);
  await page.getByLabel('Kolor przewodni').fill('#be185d');
  await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
  await page.getByText('Ktoś w międzyczasie zmienił dane tego klienta').waitFor();
  expect(await page.getByLabel('Kolor przewodni').inputValue()).toBe('#be185d');
  await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
  await status('Zapisano.').waitFor();
});

test('a logo is what visitors see; an SVG is refused, whatever it is called, and the logo stays', async () => {
  const picture = aPng(64, 64, '#be185d');
  await chooseLogo('logo.png', picture);
  await status('Logo zapisane.').waitFor();
  const logo = await eventually(
    () => fetch(`${chat}logo`),
    ({ status }) => status === 200,
  );
  expect(logo.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await logo.arrayBuffer())).toEqual(picture);
  const shown = widget().locator('.head img');
  await page.waitForFunction(
    (image) => (image as HTMLImageElement).naturalWidth === 64,
    await shown.elementHandle(),
  );

  await chooseLogo('logo.png', Buffer.from('<svg onload="alert(1)"><script>alert(1)</script></svg>'));
  await page.getByRole('alert').getByText('Plik SVG może zawierać skrypt').waitFor();
  expect((await fetch(`${chat}logo`)).status).toBe(200);
  await page.getByRole('button', { name: 'Usuń logo' }).click();
  await status('Logo usunięte.').waitFor();
  expect(await shown.count()).toBe(0);
  expect(said).toEqual([]);
});

test('fits a phone, in the dark, in English', async () => {
  const phone = await aWindow(browser, stack.panelUrl, { width: 390, theme: 'dark', language: 'en' });
  await phone.addCookies(
    (await context.storageState()).cookies.filter(({ name }) => name.startsWith('__Host-')),
  );
  const other = await phone.newPage();
  await visit(other, `${stack.panelUrl}/clients/${CLIENT}/branding`);
  await other.locator('stride-chat').getByText('Hello, how can I help?').waitFor();
  expect(await tooWide(other)).toBe(0);
  expect(await barriers(other)).toEqual([]);
  await phone.close();
});
