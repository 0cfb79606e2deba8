import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { barriers } from '../given/barriers.ts';
import { aBrowser, aWindow, complaints, signIn, visit } from '../given/browser.ts';
import { aClient, aUser } from '../given/client.ts';

const stack = inject('stack');
const CLIENT = 'wiedza-browser';
let browser: Browser;
let context: BrowserContext;
let page: Page;
let said: string[];

beforeAll(async () => {
  browser = await aBrowser();
  await createClientTables(connect(stack), CLIENT);
  await aClient(stack, CLIENT, { limits: { max_kb_size_mb: 1 } });
  const staff = await aUser(stack, { email: 'wiedza@browser.example', group: 'clients', clientId: CLIENT });
  context = await aWindow(browser, stack.panelUrl);
  page = await context.newPage();
  said = complaints(page);
  await signIn(page, stack.panelUrl, staff);
});
afterAll(() => browser.close());

const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const chooser = () => page.locator('input[type=file]');
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('staff find the page, drop a document, see it read, and are told which files cannot be taken', async () => {
  await page.getByRole('link', { name: 'Wiedza' }).click();
  await page.getByText('Chatbot nie zna jeszcze żadnego dokumentu').waitFor();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Cennik\n\nStrzyżenie kosztuje 140 zł.'], 'cennik.md'));
    data.items.add(new File(['<svg onload="alert(1)"/>'], 'logo.svg'));
    return data;
  });
  const zone = page.getByRole('region', { name: 'Wybierz pliki' });
  await zone.dispatchEvent('dragenter', { dataTransfer: dropped });
  await page.getByText('Upuść, aby dodać').waitFor();
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await row('cennik.md').getByText('Chatbot zna').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'logo.svg' }).getByText('nie umiemy czytać').waitFor();
  await page.getByRole('button', { name: 'Ukryj: logo.svg' }).click();
  expect(await page.getByText('logo.svg').count()).toBe(0);
  await page.getByText('1 dokument', { exact: false }).first().waitFor();
});

test('each of several files fares for itself', async () => {
  await chooser().setInputFiles([
    file('obraz.pdf', '\x89PNG'),
    file('godziny.txt', 'Otwarte od 9 do 17, w soboty od 10 do 14.'),
    file('za-duzy.txt', 'a'.repeat(1_100_000)),
    file('ukryty\u202etxt.exe.txt', 'Oleje'),
  ]);
  await row('godziny.txt').getByText('Chatbot zna').waitFor();
  await row('obraz.pdf').getByText('Odrzucony').waitFor();
  await row('obraz.pdf').getByText('Plik nie jest tym, co mówi jego nazwa').waitFor();
  const uploads = page.getByRole('list', { name: 'Wysyłane pliki' });
  await uploads.getByText('W planie nie ma na niego miejsca').waitFor();
  await uploads.getByText('W nazwie są niewidoczne znaki').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a file that does not arrive may be sent again, and nothing else is lost', async () => {
  await page.route(`${stack.endpointUrl}/**`, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await chooser().setInputFiles(file('parking.txt', 'Parking jest za budynkiem.'));
  await page.getByText('Wysyłanie się nie powiodło').waitFor();
  await page.unroute(`${stack.endpointUrl}/**`);
  said.splice(0);
  await page.getByRole('button', { name: 'Ponów' }).click();
  await row('parking.txt').getByText('Chatbot zna').waitFor();
  await row('cennik.md').waitFor();
});

test('a question shows the passages with their documents, and has an address', async () => {
  await page.getByLabel('Pytanie').fill('Ile kosztuje strzyżenie?');
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: 'Znaleziono 1 fragment' });
  await found.getByText('Strzyżenie kosztuje 140 zł.').waitFor();
  await found.getByText('cennik.md').waitFor();
  await visit(page);
  await found.waitFor();
  expect(await page.getByLabel('Pytanie').inputValue()).toBe('Ile kosztuje strzyżenie?');
  await page.getByLabel('Pytanie').fill('Czy można płacić kryptowalutą?');
  await page.keyboard.press('Enter');
  await page.getByText('Żaden fragment nie pasuje').waitFor();
});

test('a document is removed after a question, and what was found in it is found no more', async () => {
  await page.getByRole('button', { name: 'Usuń: cennik.md' }).click();
  const dialog = page.getByRole('dialog', { name: 'Usunąć dokument?' });
  await dialog.getByRole('button', { name: 'Anuluj' }).click();
  await page.getByRole('button', { name: 'Usuń: cennik.md' }).click();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Usuń dokument' }).click();
  await row('cennik.md').waitFor({ state: 'detached' });
  await row('godziny.txt').waitFor();
  expect(said).toEqual([]);
});

test('a client without a bucket is told so, on a phone too', async () => {
  await aClient(stack, 'wiedza-none');
  const staff = await aUser(stack, {
    email: 'none@browser.example',
    group: 'clients',
    clientId: 'wiedza-none',
  });
  const phone = await aWindow(browser, stack.panelUrl, { width: 390, theme: 'dark' });
  const other = await phone.newPage();
  await signIn(other, stack.panelUrl, staff);
  await visit(other, `${stack.panelUrl}/clients/wiedza-none/knowledge`);
  await other.getByText('Ten klient nie ma miejsca na dokumenty').waitFor();
  expect(await other.locator('input[type=file]').count()).toBe(0);
  await visit(other, `${stack.panelUrl}/clients/${CLIENT}/knowledge`);
  await other.getByRole('heading', { name: 'Nie ma takiej strony' }).waitFor();
  await phone.close();
});
