import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pathOf } from '../gateway/route.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { handleMailFile, isMailFile } from '../mail/mail-files.ts';
import type { Mail } from '../mail/mail.ts';
import { createMailbox, type Mailbox } from '../mail/mailbox.ts';
import { handlePage } from './handle-page.ts';
import { mailPage } from './mail.ts';
import { mailsPage } from './mails.ts';

/** A mail in which everything tries to be more than text. */
const HOSTILE = `"><script>top.hacked = 1</script><img src=x onerror="top.hacked = 1">'`;
const hostileMail: Mail = {
  from: HOSTILE,
  to: [HOSTILE],
  cc: [HOSTILE],
  bcc: [HOSTILE],
  replyTo: [HOSTILE],
  subject: HOSTILE,
  text: HOSTILE,
  html: `<p>Hi</p>${HOSTILE}<form action="/_local"><button>x</button></form><img src="cid:logo">`,
  headers: [{ name: HOSTILE, value: HOSTILE }],
  attachments: [
    { name: `${HOSTILE}\r\n.html`, type: 'text/html', content: btoa(HOSTILE), contentId: null },
    { name: 'logo.png', type: 'image/png', content: btoa('png'), contentId: 'logo' },
  ],
};

let gateway: Awaited<ReturnType<typeof startGateway>>;
let mailbox: Mailbox;
beforeEach(async () => {
  let ids = 0;
  mailbox = createMailbox({ file: null, now: () => 0, newId: () => `id-${++ids}` });
  const pages = [mailsPage(mailbox), mailPage(mailbox)];
  gateway = await startGateway({
    open: [
      {
        claims: ({ url, headers }) => isMailFile(pathOf(url), headers.accept),
        handle: ({ url }) => handleMailFile(pathOf(url), mailbox),
      },
      { claims: () => true, handle: (request) => handlePage(request, pages) },
    ],
  });
});
afterEach(() => gateway.close());

const get = (path: string) => fetch(gateway.endpoint + path, { headers: { accept: 'text/html' } });
const documentOf = async (path: string) =>
  new new Window().DOMParser().parseFromString(await (await get(path)).text(), 'text/html');

it.each(['/mails', '/mails/id-1'])('%s shows a hostile mail as words', async (path) => {
  mailbox.keep(hostileMail);
  const page = await documentOf(path);
  expect(page.querySelectorAll('script, img, object, embed')).toHaveLength(0);
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  expect(page.querySelector('main')!.textContent).toContain(HOSTILE);
});

it("keeps a mail's HTML in a frame that runs nothing, sends nothing and loads nothing from elsewhere", async () => {
  mailbox.keep(hostileMail);
  const frame = (await documentOf('/mails/id-1')).querySelector('iframe')!;
  const allowed = frame.getAttribute('sandbox')!.split(' ');
  expect(allowed).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox']);
  const answer = await get(frame.getAttribute('src')!);
  const policy = answer.headers.get('content-security-policy')!.split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`sandbox ${allowed.join(' ')}`);
  expect(policy.some((rule) => rule.startsWith('script-src'))).toBe(false);
  expect(await answer.text()).toContain('<img src="/mails/id-1/attachments/1">');
});

it('gives attachments out to be saved, never to be opened in place', async () => {
  mailbox.keep(hostileMail);
  const answer = await get('/mails/id-1/attachments/0');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%!~.-]+$/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe(HOSTILE);
  expect((await get('/mails/id-1/attachments/9')).status).toBe(404);
  expect((await get('/mails/id-9/html')).status).toBe(404);
});

it('tells programs of mails without what is attached to them', async () => {
  mailbox.keep(hostileMail);
  const [mail] = (await (await fetch(`${gateway.endpoint}/mails`)).json()) as Record<string, unknown>[];
  expect(mail).toMatchObject({
    id: 'id-1',
    to: HOSTILE,
    subject: HOSTILE,
    text: HOSTILE,
    sentAt: '1970-01-01T00:00:00.000Z',
    attachments: [
      { size: HOSTILE.length, path: '/mails/id-1/attachments/0' },
      { name: 'logo.png', type: 'image/png', size: 3 },
    ],
  });
});
