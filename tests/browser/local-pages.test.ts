import { CreateEmailIdentityCommand, SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createServer } from 'node:http';
import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeServer, listen } from '../../local/http/listen.ts';
import { barriers } from '../given/barriers.ts';
import { aBrowser, complaints, tooWideForPhone } from '../given/browser.ts';

const stack = inject('stack');
const { endpointUrl: endpoint, region, credentials } = stack;
const ses = new SESv2Client({ endpoint, region, credentials });
const sqs = new SQSClient({ endpoint, region, credentials });
const HOSTILE = `"><script>top.hacked = 1</script><img src="x" onerror="top.hacked = 1">`;
let browser: Browser;
let mailId: string;
let QueueUrl: string;

beforeAll(async () => {
  browser = await aBrowser();
  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'pages.example' }));
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      FromEmailAddress: 'panel@pages.example',
      Destination: { ToAddresses: ['jan@client.example'] },
      Content: {
        Simple: {
          Subject: { Data: HOSTILE },
          Body: { Text: { Data: HOSTILE }, Html: { Data: `<h1>Visit</h1>${HOSTILE}` } },
          Attachments: [{ FileName: 'visit.ics', RawContent: Buffer.from('BEGIN:VCALENDAR\r\n') }],
        },
      },
    }),
  );
  mailId = MessageId!;
  const { QueueUrls } = await sqs.send(new ListQueuesCommand({}));
  QueueUrl = QueueUrls!.at(-1)!;
});
afterAll(async () => {
  await browser.close();
  ses.destroy();
  sqs.destroy();
});

const open = async (path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 850 } });
  const page = await context.newPage();
  await page.goto(new URL(path, endpoint).href, { waitUntil: 'load' });
  return page;
};

const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const menu = [
  '/_local',
  ...['alarms', 'buckets', 'faults', 'logs', 'metrics', 'queues', 'resources', 'schedules', 'tables'].map(
    (name) => `/_local/${name}`,
  ),
  '/mails',
];

test('the menu has every page that is looked at here', async () => {
  const page = await open('/_local');
  const links = await page.locator('nav a').all();
  expect((await Promise.all(links.map((link) => link.getAttribute('href')))).sort()).toEqual(menu);
  await page.context().close();
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each([...menu, '/_local/tables/clients_registry', '/_local/logs/platform'])(
    '%s has no barrier, no error, and fits a phone',
    async (path) => {
      const page = await open(path, theme);
      const said = complaints(page);
      expect(await barriers(page)).toEqual([]);
      expect(await tooWideForPhone(page)).toBe(0);
      expect(said).toEqual([]);
      await page.context().close();
    },
  );
});

test('a hostile mail is shown, in words and in its frame, and runs nothing', async () => {
  const page = await open('/mails');
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await page.goto(`${endpoint}/mails/${mailId}`);
  expect(await page.locator('h1').textContent()).toContain('<script>');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Visit' }).waitFor();
  // Where the frame's own address is opened, it runs nothing either.
  await page.goto(`${endpoint}/mails/${mailId}/html`);
  await page.getByRole('heading', { name: 'Visit' }).waitFor();
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  await page.goto(`${endpoint}/mails/${mailId}`);
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  expect(dialogs).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'visit.ics' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('visit.ics');
  await page.context().close();
});

test("the button purges a queue; another page's form does not", async () => {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: HOSTILE }));
  const path = `/_local/queues/${nameOf(QueueUrl)}`;
  const waiting = async () => {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    return Number(Attributes!.ApproximateNumberOfMessages);
  };
  const form = `<form method="post" action="${endpoint + path}"><button name="action" value="purge">go</button></form>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(form));
  const elsewhere = await open(`http://127.0.0.1:${await listen(server, 0)}`);
  const [refused] = await Promise.all([
    elsewhere.waitForResponse((response) => response.url() === endpoint + path),
    elsewhere.getByRole('button').click(),
  ]);
  expect(refused.status()).toBe(403);
  expect(await waiting()).toBeGreaterThan(0);
  await elsewhere.context().close();
  await closeServer(server);

  const page = await open(path);
  expect(await page.locator('main').textContent()).toContain(HOSTILE);
  await page.getByRole('button', { name: 'Purge the queue' }).click();
  await page.getByText('The queue is empty.').waitFor();
  expect(await waiting()).toBe(0);
  await page.context().close();
});
