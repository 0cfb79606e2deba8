import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FaultRule } from '../../local/faults/fault-rule.ts';
import { goWrong } from '../given/faults.ts';
import { barriers } from '../given/barriers.ts';
import { aBrowser, complaints, tooWide } from '../given/browser.ts';
import { untilDelivered } from '../given/delivered.ts';
import { documentsOf } from '../given/documents.ts';
import { ask, eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { spokenTime } from '../../chatbot/widget/words.ts';

const stack = inject('stack');
const CLIENT = 'stride-services';
const DOCUMENT = '# Cennik\n\nChatbot kosztuje 499 zł miesięcznie.\n\nThe chatbot costs 499 zł a month.\n';
const WORDS = {
  pl: {
    open: 'Otwórz czat',
    write: 'Napisz wiadomość',
    send: 'Wyślij',
    off: 'Czat jest teraz wyłączony',
    price: 'Ile kosztuje chatbot miesięcznie?',
    book: (time: string) => `Chcę umówić rozmowę ${time}`,
    who: 'Nazywam się Anna Nowak, ',
    code: 'Kod z e-maila',
    confirm: 'Potwierdź',
    confirmed: 'Wizyta potwierdzona',
    rate: 'Oceń rozmowę',
    thanks: 'Dziękujemy za ocenę.',
  },
  en: {
    open: 'Open chat',
    write: 'Write a message',
    send: 'Send',
    off: 'The chat is switched off right now',
    price: 'How much does the chatbot cost a month?',
    book: (time: string) => `I would like to book an appointment on ${time}`,
    who: 'My name is Anna Nowak, ',
    code: 'Code from the mail',
    confirm: 'Confirm',
    confirmed: 'Appointment confirmed',
    rate: 'Rate this conversation',
    thanks: 'Thank you for the rating.',
  },
};
let browser: Browser;
let idToken: string;

beforeAll(async () => {
  browser = await aBrowser();
  ({ idToken } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
  const { endpointUrl: endpoint, region, credentials } = stack;
  const s3 = new S3Client({ endpoint, region, credentials: { ...credentials }, forcePathStyle: true });
  const Bucket = `${CLIENT}-kb-000000000000-${region}`;
  await s3.send(new PutObjectCommand({ Bucket, Key: 'kb/cennik.md', Body: DOCUMENT }));
  s3.destroy();
  const isRead = (documents: { name: string; state: string }[]) =>
    documents.some(({ name, state }) => name === 'cennik.md' && state === 'INDEXED');
  expect(isRead(await eventually(() => documentsOf(stack, idToken, CLIENT), isRead))).toBe(true);
});
afterAll(() => browser.close());

/** A weekday some days from now, which the company is open on. */
function openDay(daysAhead: number): string {
  for (let days = daysAhead; ; days += 1) {
    const date = new Date(Date.now() + days * 86_400_000);
    if (date.getUTCDay() % 6 !== 0) return date.toISOString().slice(0, 10);
  }
}

const answers = (page: Page) => page.locator('.bubble.assistant');

/** Says something in the widget; the whole answer. */
async function say(page: Page, language: 'pl' | 'en', text: string): Promise<string> {
  const before = await answers(page).count();
  await page.getByLabel(WORDS[language].write).fill(text);
  await page.keyboard.press('Enter');
  await answers(page).nth(before).waitFor();
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  return answers(page).nth(before).innerText();
}

/** The figures of yesterday to tomorrow, so that no midnight is in the way. */
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const range = { from: day(-1), to: day(1) };

async function figures() {
  const { data } = await ask<{ stats: { totals: Record<string, number> } }>(
    stack,
    idToken,
    `query($range: DateRange!) { stats(clientId: "${CLIENT}", range: $range) { totals {
      conversations messagesReceived messagesSent appointmentsCreated appointmentsVerified feedbackCount } } }`,
    { range },
  );
  return data!.stats.totals;
}

test.each([
  ['pl', 3, '10:00'],
  ['en', 10, '11:00'],
] as const)(
  'a visitor (%s) asks for a price, books, confirms and rates, and the figures show it',
  async (language, ahead, time) => {
    const words = WORDS[language];
    await untilDelivered(stack);
    const before = await figures();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const said = complaints(page);
    await page.goto(`${stack.endpointUrl}/demo/${CLIENT}${language === 'en' ? '/en' : ''}`);
    await page.getByRole('button', { name: words.open }).click();

    // A chatbot that was asked before looks for a new index every few seconds.
    const price = await eventually(
      () => say(page, language, words.price),
      (answer) => answer.includes('499'),
    );
    expect(price).toContain('499');
    expect(price).toContain('cennik.md');
    expect(await barriers(page, 'stride-chat')).toEqual([]);

    await say(page, language, words.book(spokenTime(openDay(ahead), time, language)));
    const email = `anna-${language}@example.com`;
    await say(page, language, `${words.who}${email}`);
    const code = await eventually(
      async () => {
        const mails = (await (await fetch(stack.mailsUrl)).json()) as { to: string; text: string }[];
        return /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
      },
      (found) => found !== '',
    );

    // What was begun is there again after a reload, the code's field included.
    await page.reload();
    await page.getByLabel(words.code).fill(code);
    await page.getByRole('button', { name: words.confirm }).click();
    await page.getByText(words.confirmed).waitFor();
    await page.getByRole('button', { name: words.rate }).click();
    await page.locator('.stars label').nth(4).click();
    await page.locator('.card button.main').click();
    await page.getByText(words.thanks).waitFor();

    const after = await eventually(figures, (now) => now['feedbackCount']! > before['feedbackCount']!);
    expect(after['conversations']).toBe(before['conversations']! + 1);
    expect(after['appointmentsCreated']).toBe(before['appointmentsCreated']! + 1);
    expect(after['appointmentsVerified']).toBe(before['appointmentsVerified']! + 1);
    expect(after['messagesReceived']! - before['messagesReceived']!).toBe(
      after['messagesSent']! - before['messagesSent']!,
    );
    expect(said).toEqual([]);
    await context.close();
  },
);

test.each<[string, FaultRule, RegExp]>([
  ['throttled once', { fault: 'model-throttled', at: [1] }, /Dzień dobry/],
  ['throttled for good', { fault: 'model-throttled', chance: 1 }, /nie mogę teraz odpowiedzieć/],
  ['slow', { fault: 'model-slow', chance: 1, amount: 1_500 }, /Dzień dobry/],
  ['cut in mid-stream', { fault: 'model-cut', chance: 1, amount: 4 }, /Coś nie odpowiada|Dzień/],
])('a visitor is told where the model is %s', async (_, rule, expected) => {
  await goWrong(stack, [rule]);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${stack.endpointUrl}/demo/${CLIENT}`);
    await page.getByRole('button', { name: WORDS.pl.open }).click();
    await say(page, 'pl', 'Dzień dobry');
    expect(await page.getByRole('log').innerText()).toMatch(expected);
    if (rule.fault === 'model-cut') await page.getByText('Coś nie odpowiada').waitFor();
    await context.close();
  } finally {
    await goWrong(stack, []);
  }
});

describe.each([
  ['pl', 'light', 1280],
  ['en', 'dark', 390],
] as const)('a chat that is switched off (%s, %s, %i px)', (language, colorScheme, width) => {
  const words = WORDS[language];
  const said = language === 'pl' ? 'Dzień dobry' : 'Hello';
  const move = async (field: 'pauseClient' | 'resumeClient') => {
    const { errors } = await ask(stack, idToken, `mutation { ${field}(clientId: "${CLIENT}") { status } }`);
    expect(errors).toEqual([]);
    const isPaused = async () =>
      ((await (await fetch(`${stack.chat[CLIENT]}config`)).json()) as { paused: boolean }).paused;
    await eventually(isPaused, (paused) => paused === (field === 'pauseClient'), 20_000);
  };
  afterEach(async () => {
    await ask(stack, idToken, `mutation { resumeClient(clientId: "${CLIENT}") { status } }`);
  });

  test('says so in the middle of a conversation and when it is opened, hands back what was typed, and goes on', async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${stack.endpointUrl}/demo/${CLIENT}${language === 'en' ? '/en' : ''}`);
    const open = () => page.getByRole('button', { name: words.open }).click();
    const field = page.getByLabel(words.write);
    const reason = page.locator('stride-chat').getByRole('status').filter({ hasText: words.off });
    await open();
    await say(page, language, said);

    await move('pauseClient');
    await field.fill(words.price);
    await page.keyboard.press('Enter');
    await reason.waitFor();
    expect(await field.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: words.send }).isDisabled()).toBe(true);
    expect(await field.inputValue()).toBe(words.price);
    expect(await field.getAttribute('aria-describedby')).toBe(await reason.getAttribute('id'));
    expect(await reason.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(
      true,
    );
    expect(await page.locator('.bubble.user').count()).toBe(1);
    const ways = await reason
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(['tel:+48220000708', 'mailto:kontakt@stride-services.example']);
    expect(await barriers(page, 'stride-chat')).toEqual([]);

    // Neither another language nor another look at a chat that is still off loses anything.
    await reason.getByRole('button').click();
    await page.locator('.head .words').click();
    await page.locator('.head .words').click();
    expect(await field.inputValue()).toBe(words.price);

    await move('resumeClient');
    await reason.getByRole('button').click();
    await reason.waitFor({ state: 'detached' });
    expect(await field.isDisabled()).toBe(false);
    await page.keyboard.press('Enter');
    await page.locator('.bubble.user').nth(1).waitFor();
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await page.locator('.bubble.user').nth(1).innerText()).toContain(words.price);

    // Who comes while it is off is told at once, and greeted when it is back.
    await move('pauseClient');
    const newcomer = await (
      await browser.newContext({ viewport: { width, height: 844 }, colorScheme })
    ).newPage();
    await newcomer.goto(page.url());
    await newcomer.getByRole('button', { name: words.open }).click();
    await newcomer.getByText(words.off).waitFor();
    expect(await newcomer.locator('.bubble').count()).toBe(0);
    await move('resumeClient');
    await newcomer.evaluate(() => void dispatchEvent(new Event('focus')));
    await newcomer.locator('.bubble.assistant').waitFor();
    expect(await newcomer.getByLabel(words.write).isDisabled()).toBe(false);
    expect(faults).toEqual([]);
    await Promise.all([context.close(), newcomer.context().close()]);
  });
});

test('on a phone, by keyboard alone: opened, written in, closed, and hostile text is text', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const page = await context.newPage();
  const said = complaints(page);
  await page.goto(`${stack.endpointUrl}/demo/${CLIENT}`);
  const launcher = page.getByRole('button', { name: WORDS.pl.open });
  await launcher.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('<img src=x onerror="document.title=1"> [x](javascript:1)');
  await page.keyboard.press('Enter');
  await answers(page).nth(1).waitFor();
  expect(await page.locator('.bubble.user').innerText()).toContain('<img src=x onerror="document.title=1">');
  expect(await page.locator('.bubble img').count()).toBe(0);
  expect(await barriers(page, 'stride-chat')).toEqual([]);
  expect(await tooWide(page)).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(
    await launcher.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button),
  ).toBe(true);
  expect(said).toEqual([]);
  await context.close();
});
