import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { barriers } from '../given/barriers.ts';
import {
  aBrowser,
  aWindow,
  complaints,
  signIn,
  tooWideForPhone,
  visit,
  type Look,
} from '../given/browser.ts';
import { moveClock } from '../given/clock.ts';
import { operator } from '../given/client.ts';
import { eventually } from '../given/graphql.ts';
import { fillNewClient } from '../given/new-client-form.ts';

// Whole ways through the panel, on machines that may have other things to do.
vi.setConfig({ testTimeout: 180_000 });

const stack = inject('stack');
const owner = stack.users.find(({ group }) => group === 'owners')!;
const staff = stack.users.find(({ group }) => group === 'clients')!;
const CLIENT = 'autoserwis-kowalski';
const client = `${stack.panelUrl}/clients/${CLIENT}`;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  browser = await aBrowser();
  window = await aWindow(browser, stack.panelUrl);
  await signIn(await window.newPage(), stack.panelUrl, owner);
});
afterAll(() => Promise.all([browser.close(), moveClock(stack, { aheadMs: 0 })]));

/** Another window of the signed-in owner. */
async function ownersWindow(look: Look): Promise<BrowserContext> {
  const context = await aWindow(browser, stack.panelUrl, look);
  await context.addCookies((await window.cookies()).filter(({ name }) => name.startsWith('__Host-')));
  return context;
}

/** Opens a sample site's chat and says something; the whole answer. */
async function chat(page: Page, url: string, text: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Otwórz czat' }).click();
  const answers = page.locator('.bubble.assistant');
  await answers.first().waitFor();
  const before = await answers.count();
  await page.getByLabel('Napisz wiadomość').fill(text);
  await page.keyboard.press('Enter');
  await answers.nth(before).waitFor();
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  return answers.nth(before).innerText();
}

test('a client is created by the form, watched until it is active, talked with, and seen in its dashboard', async () => {
  const page = await window.newPage();
  const said = complaints(page);
  await fillNewClient(page, stack.panelUrl, {
    name: 'Autoserwis Kowalski sp. z o.o.',
    domain: 'https://www.autoserwis-kowalski.example/kontakt',
    email: 'biuro@autoserwis-kowalski.example',
    facts: 'ul. Polna 3, Poznań. Parking dla klientów.',
  });
  await page.getByText(CLIENT, { exact: true }).waitFor();
  const clicked = Date.now();
  await page.getByRole('button', { name: 'Utwórz klienta' }).click();
  await page.waitForURL(`${client}/provisioning`);
  await page.getByText('Chatbot działa').waitFor({ timeout: 120_000 });
  const ready = Date.now() - clicked;
  await page.getByText('Gotowe kroki: 3 z 3').waitFor();
  expect(await page.getByText('Tabela', { exact: true }).count()).toBe(2);
  expect(await page.locator('code', { hasText: 'widget.js' }).innerText()).toMatch(
    /^<script src="http\S+\/widget\.js" async><\/script>$/,
  );

  const demo = await page.getByRole('link', { name: 'Otwórz stronę pokazową' }).getAttribute('href');
  const visitor = await (await browser.newContext()).newPage();
  expect(await chat(visitor, demo!, 'Dzień dobry')).not.toBe('');
  const answered = Date.now() - clicked;
  console.log(`From the click: ready after ${ready} ms, the first answer after ${answered} ms.`);
  await visitor.context().close();

  await page.getByRole('link', { name: 'Otwórz pulpit' }).click();
  await page.waitForURL(client);
  const listed = async () => {
    await page.goto(`${client}/conversations`);
    return page.getByText('Dzień dobry').count();
  };
  expect(await eventually(listed, (count) => count > 0)).toBe(1);
  const counted = async () => {
    await visit(page, client);
    return page
      .locator('main dt', { hasText: /^Rozmowy$/ })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();
  };
  expect(await eventually(counted, (figure) => figure.startsWith('1'))).toMatch(/^1\b/);
  expect(said).toEqual([]);
  await page.close();
});

test('what is wrong is told under its field, and what was typed is there after a reload', async () => {
  const page = await window.newPage();
  page.setDefaultTimeout(15_000);
  await visit(page, `${stack.panelUrl}/owner/clients/new`);
  const next = page.getByRole('button', { name: 'Dalej' });
  await next.click();
  const name = page.getByLabel('Nazwa firmy');
  await page.getByText('Wpisz nazwę firmy.').waitFor();
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);

  const [id, domain, tax] = ['Identyfikator', 'Domena strony', 'NIP'].map((label) => page.getByLabel(label));
  await name.fill('=cmd()');
  await page.getByText('Zacznij nazwę od litery albo cyfry.').waitFor();
  await name.fill('Salon \u202eBella');
  await page.getByText('W nazwie są niewidoczne znaki').waitFor();
  await name.fill('Salon "Bella"');
  expect(await id!.inputValue()).toBe('salon-bella');
  for (const wrong of ['Client_A', '../x', 'a'.repeat(2048)]) {
    await id!.fill(wrong);
    await page.getByText('Użyj małych liter').waitFor();
  }
  await id!.fill('stride-services');
  await page.getByText('Ten identyfikator ma albo miał już inny klient').waitFor();
  await id!.fill('platform');
  await page.getByText('Ten identyfikator jest zajęty przez platformę').waitFor();
  for (const wrong of ['http://169.254.169.254', 'localhost']) {
    await domain!.fill(wrong);
    await page.getByText('Wpisz samą domenę strony').waitFor();
  }
  await domain!.fill('salon.internal');
  await page.getByText('Wpisz domenę publicznej strony').waitFor();
  await tax!.fill('526-104-08-29');
  await next.click();
  await page.getByText('Sprawdź NIP').waitFor();
  // The sentence that came when the field was left has not moved the button from under the press.
  expect(await tax!.evaluate((field) => field === document.activeElement)).toBe(true);

  await visit(page);
  expect(await name.inputValue()).toBe('Salon "Bella"');
  expect(await tax!.inputValue()).toBe('526-104-08-29');
  await id!.fill('salon-bella');
  await domain!.fill('salon-bella.example');
  await tax!.fill('526-104-08-28');
  await page.getByText('Wolna domena: salon-bella.example').waitFor();
  await next.click();
  await page.getByLabel('E-mail do kontaktu').fill('biuro@localhost');
  await page.getByLabel('Opłata miesięczna').fill('-1');
  await next.click();
  await page.getByText('Wpisz pełny adres e-mail').waitFor();
  await page.getByText('Wpisz kwotę w złotych').waitFor();
  await page.getByRole('link', { name: 'Wstecz' }).click();
  await page.getByLabel('Nazwa firmy').waitFor();
  await next.click();
  expect(await page.getByLabel('Opłata miesięczna').inputValue()).toBe('-1');

  // The last step, reached by its address, leads to what is missing.
  await visit(page, `${stack.panelUrl}/owner/clients/new?step=check`);
  await page.getByRole('button', { name: 'Utwórz klienta' }).click();
  await page.waitForURL(/step=contract/);
  await page.getByText('Wpisz kwotę w złotych').waitFor();
  await page.close();
});

test('what the API refuses is told under its field', async () => {
  const page = await window.newPage();
  const words = { name: 'Warsztat Drugi', domain: 'warsztat-drugi.example', email: 'a@warsztat.example' };
  await fillNewClient(page, stack.panelUrl, words);
  // Somebody was quicker with the domain.
  await page.evaluate((taken) => {
    const draft = JSON.parse(sessionStorage.getItem('stride-new-client')!) as Record<string, unknown>;
    sessionStorage.setItem('stride-new-client', JSON.stringify({ ...draft, domain: taken }));
  }, 'autoserwis-kowalski.example');
  await visit(page);
  await page.getByRole('button', { name: 'Utwórz klienta' }).click();
  await page.waitForURL(/step=company/);
  const domain = page.getByLabel('Domena strony');
  await page.locator('[aria-invalid=true]').waitFor();
  expect(await domain.getAttribute('aria-invalid')).toBe('true');
  await page.getByText('Tej domeny nie można użyć: ma ją już inny klient').waitFor();
  expect(await domain.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.close();
});

test('a paused chatbot says so in the widget and in the panel, and answers again', async () => {
  const page = await window.newPage();
  const visitor = await (await browser.newContext()).newPage();
  const widget = async () => {
    await visitor.goto(`${stack.endpointUrl}/demo/${CLIENT}`);
    await visitor.getByRole('button', { name: 'Otwórz czat' }).click();
    await visitor.locator('.bubble.assistant, .closed:not(:empty)').first().waitFor();
    return visitor.locator('.panel').innerText();
  };
  await visit(page, `${client}/settings`);
  await page.getByRole('button', { name: 'Wstrzymaj chatbota' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wstrzymaj chatbota' }).click();
  await page.getByText('Chatbot jest wstrzymany').waitFor();
  const closed = 'Czat jest teraz wyłączony';
  expect(await eventually(widget, (text) => text.includes(closed))).toContain(closed);
  await visit(page, client);
  await page.getByText('Chatbot jest wstrzymany').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Ustawienia' }).click();
  await page.getByRole('button', { name: 'Wznów chatbota' }).click();
  await page.getByText('Chatbot jest wstrzymany').waitFor({ state: 'detached' });
  expect(await eventually(widget, (text) => !text.includes(closed))).not.toContain(closed);
  await visitor.context().close();
  await page.close();
});

/** Lets the API answer an operation once, and loses the answer on its way to the page. */
async function loseAnswer(page: Page, operation: string): Promise<void> {
  const isIt = (url: URL) => url.href === stack.graphqlUrl;
  await page.route(isIt, async (route) => {
    if (!route.request().postData()?.includes(operation)) return route.continue();
    await route.fetch();
    await route.abort();
    await page.unroute(isIt);
  });
}

test('a creation that fails says which resource and why, and goes on when asked', async () => {
  const page = await window.newPage();
  const database = operator(stack);
  const TableName = 'zaklad-pechowy-appointments';
  await database.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  await fillNewClient(page, stack.panelUrl, {
    name: 'Zakład Pechowy',
    domain: 'zaklad-pechowy.example',
    email: 'biuro@zaklad-pechowy.example',
  });
  await loseAnswer(page, 'CreateClient');
  await page.getByRole('button', { name: 'Utwórz klienta' }).click();
  await page.getByText('Nie udało się utworzyć klienta').waitFor();
  // It is made all the same, and whoever sends the form again, even from a page loaded anew, hears of that one.
  await page.reload();
  await page.getByRole('button', { name: 'Utwórz klienta' }).click();
  await page.getByText(/^Nie udało się: Appointments/).waitFor({ timeout: 120_000 });
  await page.getByText('Zasób o tej nazwie już istnieje').waitFor();
  await page.getByText('Błąd uruchomienia').waitFor();
  expect(await barriers(page)).toEqual([]);
  // Its dashboard has nothing to show, so it leads here.
  await visit(page, `${stack.panelUrl}/clients/zaklad-pechowy`);
  expect(new URL(page.url()).pathname).toBe('/clients/zaklad-pechowy/provisioning');
  await database.send(new DeleteTableCommand({ TableName }));
  database.destroy();
  await page.getByRole('button', { name: 'Spróbuj ponownie' }).click();
  await page.getByText('Chatbot działa').waitFor({ timeout: 120_000 });
  await page.getByText('próba 2').waitFor();
  await page.close();
});

test('all clients are brought to the template, watched from the list', async () => {
  const page = await window.newPage();
  await visit(page, `${stack.panelUrl}/owner/clients`);
  await page.getByRole('button', { name: 'Więcej działań' }).click();
  await page.getByRole('menuitem', { name: 'Zaktualizuj wszystkich klientów' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Zaktualizuj' }).click();
  await page.getByText(/^Zaktualizowano \d+ klient/).waitFor({ timeout: 120_000 });
  await page.close();
});

/** As if the days that its data is kept had gone by. */
async function timeIsOver(clientId: string): Promise<void> {
  const database = operator(stack);
  await database.send(
    new UpdateCommand({
      TableName: 'clients_registry',
      Key: { client_id: clientId, SK: 'PROFILE' },
      UpdateExpression: 'SET data_kept_until = :then',
      ExpressionAttributeValues: { ':then': '2026-01-02T03:04:05.678Z' },
    }),
  );
  database.destroy();
}

test('a client that has left is removed once its id is typed, and the panel says so', async () => {
  const page = await window.newPage();
  const path = `${stack.panelUrl}/clients/zaklad-pechowy`;
  await visit(page, `${path}/settings`);
  await page.getByRole('button', { name: 'Zakończ współpracę' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zakończ współpracę' }).click();
  await page.getByText('Współpraca jest zakończona').waitFor();
  await page.getByText(/^Dane są przechowywane do/).waitFor();
  await timeIsOver('zaklad-pechowy');
  const overdue = page.getByText(/^1 klient: minął czas/);
  const told = async () => {
    await visit(page, `${stack.panelUrl}/owner`);
    return overdue.count();
  };
  expect(await eventually(told, (count) => count > 0)).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Pokaż na liście' }).click();
  await page.getByText('Dane do usunięcia').waitFor();
  await visit(page, `${stack.panelUrl}/owner`);
  await page.getByRole('alert').getByRole('link', { name: 'Zakład Pechowy' }).click();
  await page.waitForURL(`${path}/settings#danger`);
  await page.getByText(/^Dane mieliśmy przechowywać do/).waitFor();
  // Functions trust what they know of a living client for a minute, and the removal of rows waits for that.
  await moveClock(stack, { byMs: 120_000 });
  const remove = () => page.getByRole('button', { name: 'Usuń na zawsze' });
  await remove().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wpisz zaklad-pechowy').fill('zaklad');
  await dialog.getByRole('button', { name: 'Usuń na zawsze' }).click();
  await dialog.getByText('Wpisz dokładnie zaklad-pechowy.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('Wpisz zaklad-pechowy').fill('zaklad-pechowy');
  await dialog.getByRole('button', { name: 'Usuń na zawsze' }).click();
  await page.waitForURL(`${path}/provisioning`);
  await page.getByText('Gotowe kroki: 5 z 5').waitFor({ timeout: 120_000 });
  await page.getByText('Dane tego klienta zostały usunięte').waitFor();
  expect(await eventually(told, (count) => count === 0)).toBe(0);
  await page.close();
});

test('where two change the same settings, nothing that was typed is lost', async () => {
  const [one, other] = [await window.newPage(), await window.newPage()];
  for (const page of [one, other]) await visit(page, `${client}/settings`);
  const save = (page: Page) =>
    page.getByRole('form', { name: 'Kontakt' }).getByRole('button', { name: 'Zapisz' }).click();
  await other.getByLabel('Telefon do kontaktu').fill('+48 61 555 01 02');
  await save(other);
  await other.getByText('Zapisano').waitFor();
  await one.getByLabel('E-mail do kontaktu').fill('serwis@autoserwis-kowalski.example');
  await one.getByLabel('Telefon do kontaktu').fill('+48 61 555 99 99');
  await save(one);
  await one.getByText('Ktoś w międzyczasie zmienił te ustawienia').waitFor();
  await one.getByText('Te same pola zmieniła też inna osoba: Telefon do kontaktu.').waitFor();
  expect(await one.getByLabel('Telefon do kontaktu').inputValue()).toBe('+48 61 555 99 99');
  await save(one);
  await one.getByText('Zapisano').waitFor();
  await visit(other);
  expect(await other.getByLabel('E-mail do kontaktu').inputValue()).toBe(
    'serwis@autoserwis-kowalski.example',
  );
  expect(await other.getByLabel('Telefon do kontaktu').inputValue()).toBe('+48 61 555 99 99');
  await Promise.all([one.close(), other.close()]);
});

test('whoever leaves with something unsaved is asked, in English too, and whoever has saved is not', async () => {
  const context = await ownersWindow({ language: 'en' });
  const page = await context.newPage();
  await visit(page, `${client}/settings`);
  const navigation = page.getByRole('navigation', { name: 'Main navigation' });
  const dialog = page.getByRole('dialog');
  for (const ask of ['Pause the chatbot', 'End the contract']) {
    await page.getByRole('button', { name: ask }).click();
    await dialog.waitFor();
    expect(await barriers(page), ask).toEqual([]);
    await page.keyboard.press('Escape');
  }

  // Two forms of one page: it is left in peace when both are saved.
  const save = (form: string) =>
    page.getByRole('form', { name: form }).getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Contact phone').fill('+48 61 555 77 77');
  await page.getByLabel('Length of an appointment').fill('45');
  await save('Contact');
  await page.getByText('Saved', { exact: true }).waitFor();
  await navigation.getByRole('link', { name: 'Knowledge' }).click();
  await dialog.getByText('Leave without saving?').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  const [closing] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(closing.type()).toBe('beforeunload');
  await closing.dismiss();
  expect(await page.getByLabel('Length of an appointment').inputValue()).toBe('45');
  await save('Hours and appointments');
  await page.getByText('Saved', { exact: true }).nth(1).waitFor();
  await navigation.getByRole('link', { name: 'Knowledge' }).click();
  await page.waitForURL(`${client}/knowledge`);

  await visit(page, `${stack.panelUrl}/owner/clients`);
  const add = () => page.getByRole('link', { name: 'New client' }).first().click();
  await add();
  await page.getByLabel('Company name').fill('Salon Porzucony');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL(`${stack.panelUrl}/owner/clients`);
  await add();
  expect(await page.getByLabel('Company name').inputValue()).toBe('');
  await context.close();
});

test('what a plan gives is told where it is chosen, and its limits are taken by a press', async () => {
  const page = await window.newPage();
  const form = page.getByRole('form', { name: 'Firma i umowa' });
  const limit = (name: string) => form.getByLabel(name).inputValue();
  await visit(page, `${client}/settings`);
  await form.getByText('Plan Basic daje 1 000 rozmów w miesiącu, 50 MB dokumentów').waitFor();
  await form.getByRole('button', { name: 'Pro', exact: true }).click();
  await form.getByText('Plan Pro daje 5 000 rozmów w miesiącu, 200 MB dokumentów').waitFor();
  expect(await limit('Dokumenty, MB')).toBe('50');
  await form.getByRole('button', { name: 'Wpisz limity planu' }).click();
  expect([await limit('Rozmowy w miesiącu'), await limit('Dokumenty, MB')]).toEqual(['5000', '200']);
  await form.getByRole('button', { name: 'Zapisz' }).click();
  await form.getByText('Zapisano').waitFor();
  await page.locator('[role=meter][aria-label=Dokumenty][aria-valuetext$="200 MB"]').waitFor();
  await page.close();
});

test('staff see and set what is theirs, and nothing of the owner', async () => {
  const context = await aWindow(browser, stack.panelUrl);
  const page = await context.newPage();
  await signIn(page, stack.panelUrl, staff);
  await visit(page, `${stack.panelUrl}/clients/stride-services/settings`);
  for (const theirs of ['Kontakt', 'Godziny i wizyty', 'Co chatbot wie zawsze', 'Zużycie', 'Dane']) {
    await page.getByRole('heading', { name: theirs, exact: true }).waitFor();
  }
  const headings = await page.getByRole('heading').allInnerTexts();
  for (const owners of ['Firma i umowa', 'Wstrzymanie i zakończenie', 'Zasoby w AWS']) {
    expect(headings).not.toContain(owners);
  }
  await page.getByLabel('Co chatbot ma wiedzieć').fill('Parking za budynkiem. <b>Wjazd</b> od ul. Polnej.');
  await page
    .getByRole('form', { name: 'Co chatbot wie zawsze' })
    .getByRole('button', { name: 'Zapisz' })
    .click();
  await page.getByText('Zapisano').waitFor();
  for (const path of [
    '/owner/clients',
    '/owner/clients/new',
    '/owner/audit',
    '/clients/stride-services/provisioning',
  ]) {
    expect((await page.goto(stack.panelUrl + path))?.status(), path).toBe(404);
  }
  await context.close();
});

test('the journal tells who did what, finds it by its filters, and shows what was typed as text', async () => {
  const page = await window.newPage();
  await visit(page, `${stack.panelUrl}/owner/audit?client=${CLIENT}`);
  const journal = page.getByRole('list', { name: 'Dziennik zmian' });
  for (const done of [
    'Dodano klienta',
    'Wstrzymano chatbota',
    'Wznowiono chatbota',
    'Zmieniono ustawienia klienta',
  ]) {
    await journal.getByText(done).first().waitFor();
  }
  await page.getByRole('button', { name: 'Działanie' }).click();
  await page.getByRole('menuitemradio', { name: 'Wstrzymano chatbota' }).click();
  await page.waitForURL(/action=client_paused/);
  await journal.getByText('Dodano klienta').waitFor({ state: 'detached' });
  expect(await journal.getByRole('listitem').count()).toBe(1);
  expect(await journal.innerText()).toContain(owner.email);
  await visit(page, `${stack.panelUrl}/owner/audit?client=stride-services&person=${staff.email}`);
  await journal.getByText('<b>Wjazd</b>').first().waitFor();
  expect(await journal.locator('b').count()).toBe(0);
  await page.close();
});

describe.each([
  { theme: 'light', language: 'pl' },
  { theme: 'dark', language: 'en' },
] as const)('$theme, $language', (look) => {
  test.each([
    '/owner/clients/new',
    '/owner/clients/new?step=contract',
    '/owner/clients/new?step=chatbot',
    '/owner/clients/new?step=check',
    `/clients/${CLIENT}/provisioning`,
    `/clients/${CLIENT}/settings`,
    '/owner/people',
    '/owner/audit',
    '/owner/audit?client=stride-services&month=2020-01',
  ])('%s has no barrier, no error, and fits a phone', async (path) => {
    const context = await ownersWindow(look);
    const page = await context.newPage();
    const said = complaints(page);
    await visit(page, stack.panelUrl + path);
    await page.locator('h1').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await tooWideForPhone(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  });
});
