import {
  CreateEmailIdentityCommand,
  DeleteEmailIdentityCommand,
  GetAccountCommand,
  GetEmailIdentityCommand,
  ListEmailIdentitiesCommand,
  SendEmailCommand,
  SESv2Client,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonError } from '../gateway/answer.ts';
import { startGateway } from '../gateway/gateway.fixture.ts';
import type { Statement } from '../identity/policy.ts';
import { createMailbox, type Mailbox } from '../mail/mailbox.ts';
import { createIdentities, type Identities } from './identities.ts';
import { createSes, LARGEST_SES_BODY_BYTES } from './ses.ts';

/** SES over an empty mailbox, called by the unmodified SDK client. */
const place = { region: 'eu-central-1', accountId: '000000000000' };
const ICS =
  'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Przegląd\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
let gateway: Awaited<ReturnType<typeof startGateway>>;
let mailbox: Mailbox;
let identities: Identities;
let client: SESv2Client;

beforeEach(async () => {
  let ids = 0;
  mailbox = createMailbox({ file: null, now: () => 0, newId: () => `mail-${++ids}` });
  identities = createIdentities(null);
  identities.define('stride.example');
  const { handle } = createSes({ place, identities, mailbox });
  gateway = await startGateway({
    signed: [{ scope: 'ses', refuse: jsonError, largestBodyBytes: LARGEST_SES_BODY_BYTES, handle }],
  });
  client = new SESv2Client(gateway.settings());
});
afterEach(async () => {
  client.destroy();
  await gateway.close();
});

const simple = (change: Partial<SendEmailCommandInput> = {}, subject = 'Hello'): SendEmailCommandInput => ({
  FromEmailAddress: 'Stride <panel@stride.example>',
  Destination: { ToAddresses: ['jan@client.example'] },
  Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'words' } } } },
  ...change,
});
const raw = (lines: string[], change: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  Content: { Raw: { Data: Buffer.from(lines.join('\r\n')) } },
  ...change,
});
const send = (input: SendEmailCommandInput, as = client) => as.send(new SendEmailCommand(input));
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );

it('keeps a mail with all its recipients, both its forms, its headers and an invitation', async () => {
  const { MessageId } = await send({
    FromEmailAddress: '=?UTF-8?Q?Zak=C5=82ad?= <panel@stride.example>',
    Destination: {
      ToAddresses: ['Jan <jan@client.example>', 'ewa@client.example'],
      CcAddresses: ['cc@client.example'],
      BccAddresses: ['secret@client.example'],
    },
    ReplyToAddresses: ['reply@stride.example'],
    Content: {
      Simple: {
        Subject: { Data: 'Wizyta potwierdzona', Charset: 'UTF-8' },
        Body: { Text: { Data: 'Do zobaczenia' }, Html: { Data: '<p>Do zobaczenia</p>' } },
        Headers: [{ Name: 'List-Unsubscribe', Value: '<https://stride.example/u>' }],
        Attachments: [
          {
            FileName: 'wizyta.ics',
            ContentType: 'text/calendar; method=REQUEST',
            RawContent: Buffer.from(ICS),
          },
        ],
      },
    },
  });
  expect(mailbox.find(MessageId!)).toEqual({
    id: MessageId,
    sentAt: '1970-01-01T00:00:00.000Z',
    from: 'Zakład <panel@stride.example>',
    to: 'Jan <jan@client.example>, ewa@client.example',
    cc: ['cc@client.example'],
    bcc: ['secret@client.example'],
    replyTo: ['reply@stride.example'],
    subject: 'Wizyta potwierdzona',
    text: 'Do zobaczenia',
    html: '<p>Do zobaczenia</p>',
    headers: [{ name: 'List-Unsubscribe', value: '<https://stride.example/u>' }],
    attachments: [
      {
        name: 'wizyta.ics',
        type: 'text/calendar; method=REQUEST',
        content: Buffer.from(ICS).toString('base64'),
        contentId: null,
      },
    ],
  });
});

it('reads a raw MIME message', async () => {
  const message = [
    'From: Stride <panel@stride.example>',
    'To: jan@client.example',
    'Subject: =?UTF-8?B?UHJ6ZWdsxIVk?=',
    'X-Kind: reminder',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Do zobaczenia w pi=C4=85tek',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Do zobaczenia</p>',
    '--inner--',
    '--outer',
    'Content-Type: text/calendar; method=REQUEST; name=wizyta.ics',
    'Content-Disposition: attachment; filename=wizyta.ics',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(ICS).toString('base64'),
    '--outer--',
    '',
  ];
  const { MessageId } = await send(
    raw(message, { Destination: { ToAddresses: ['jan@client.example', 'hidden@client.example'] } }),
  );
  const mail = mailbox.find(MessageId!)!;
  expect(mail).toMatchObject({
    from: 'Stride <panel@stride.example>',
    to: 'jan@client.example',
    bcc: ['hidden@client.example'],
    subject: 'Przegląd',
    headers: [{ name: 'X-Kind', value: 'reminder' }],
    attachments: [{ name: 'wizyta.ics', type: 'text/calendar' }],
  });
  expect(mail.text.trim()).toBe('Do zobaczenia w piątek');
  expect(mail.html).toContain('<p>Do zobaczenia</p>');
  expect(Buffer.from(mail.attachments[0]!.content, 'base64').toString()).toBe(ICS);
});

describe('identities', () => {
  it('refuses a sender that nobody has proven, in the words of AWS', async () => {
    expect(await refusal(send(simple({ FromEmailAddress: 'me@elsewhere.example' })))).toBe(
      'MessageRejected: Email address is not verified. The following identities failed the check in region ' +
        'EU-CENTRAL-1: me@elsewhere.example',
    );
    const forged = ['From: boss@elsewhere.example', 'To: jan@client.example', 'Subject: x', '', 'x'];
    expect(await refusal(send(raw(forged, { FromEmailAddress: 'panel@stride.example' })))).toContain(
      'MessageRejected',
    );
    expect(mailbox.list()).toEqual([]);
  });

  it('sends from a domain, from below it, and from a single address', async () => {
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: 'One@elsewhere.example' }));
    for (const sender of ['a@stride.example', 'a@mail.stride.example', 'one@elsewhere.example'])
      expect(await refusal(send(simple({ FromEmailAddress: sender })))).toBe('done');
    for (const sender of ['two@elsewhere.example', 'a@notstride.example'])
      expect(await refusal(send(simple({ FromEmailAddress: sender })))).toContain('MessageRejected');
  });

  it('makes, tells of, lists and removes them', async () => {
    const EmailIdentity = 'client.example';
    const created = await client.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    expect(created).toMatchObject({ IdentityType: 'DOMAIN', VerifiedForSendingStatus: true });
    expect(await refusal(client.send(new CreateEmailIdentityCommand({ EmailIdentity })))).toContain(
      'AlreadyExistsException',
    );
    const listed = await client.send(new ListEmailIdentitiesCommand({}));
    expect(listed.EmailIdentities!.map(({ IdentityName }) => IdentityName)).toEqual([
      'stride.example',
      'client.example',
    ]);
    await client.send(new DeleteEmailIdentityCommand({ EmailIdentity }));
    expect(await refusal(client.send(new GetEmailIdentityCommand({ EmailIdentity })))).toContain(
      'NotFoundException',
    );
    const { ProductionAccessEnabled } = await client.send(new GetAccountCommand({}));
    expect(ProductionAccessEnabled).toBe(true);
  });
});

describe('permissions', () => {
  const Resource = 'arn:aws:ses:eu-central-1:000000000000:identity/stride.example';
  const as = (...statements: Statement[]) =>
    new SESv2Client(gateway.settings(gateway.credentialsOf(...statements)));
  const message = ['From: panel@stride.example', 'To: jan@client.example', 'Subject: x', '', 'x'];

  it('asks for ses:SendEmail on the identity, and for a raw message for ses:SendRawEmail too', async () => {
    expect(await refusal(send(simple(), as()))).toContain(
      `is not authorized to perform: ses:SendEmail on resource: ${Resource}`,
    );
    const sender = as({ Effect: 'Allow', Action: 'ses:SendEmail', Resource });
    expect(await refusal(send(simple(), sender))).toBe('done');
    expect(await refusal(send(raw(message), sender))).toContain('ses:SendRawEmail');
    const both = as({ Effect: 'Allow', Action: ['ses:SendEmail', 'ses:SendRawEmail'], Resource });
    expect(await refusal(send(raw(message), both))).toBe('done');
  });

  it("knows the conditions on the sender's address", async () => {
    const Condition = { StringEquals: { 'ses:FromAddress': 'panel@stride.example' } };
    const sender = as({ Effect: 'Allow', Action: 'ses:SendEmail', Resource, Condition });
    expect(await refusal(send(simple(), sender))).toBe('done');
    expect(await refusal(send(simple({ FromEmailAddress: 'other@stride.example' }), sender))).toContain(
      'AccessDeniedException',
    );
  });
});

describe('what it refuses', () => {
  const withSimple = (part: object) =>
    simple({
      Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } }, ...part } },
    });
  const to = (...ToAddresses: string[]) => simple({ Destination: { ToAddresses } });

  it.each<[string, SendEmailCommandInput, string]>([
    ['a header in the subject', simple({}, 'Hi\r\nBcc: all@client.example'), 'subject'],
    ['a header in an address', to('jan@client.example\r\nBcc: all@client.example'), 'control characters'],
    ['a header in a name', to('"Jan\nBcc: all@client.example" <jan@client.example>'), 'control characters'],
    ["a header in the sender's name", simple({ FromEmailAddress: 'A\n<a@stride.example>' }), 'control'],
    [
      'a header in a value',
      withSimple({ Headers: [{ Name: 'X-A', Value: 'a\r\nBcc: b@c.example' }] }),
      'header',
    ],
    ['a header of its own', withSimple({ Headers: [{ Name: 'Bcc', Value: 'b@c.example' }] }), 'header Bcc'],
    [
      "a header in an attachment's name",
      withSimple({ Attachments: [{ FileName: 'a\r\nX: y', RawContent: Buffer.from('x') }] }),
      'attachment',
    ],
    ['two addresses for one', to('a@client.example, b@client.example'), 'Illegal address'],
    ['no domain', to('jan'), "Missing final '@domain'"],
    ['letters that are not ASCII', to('żaba@client.example'), 'non-ASCII'],
    ['nobody to send to', to(), 'no recipient'],
    ['51 recipients', to(...Array.from({ length: 51 }, (_, n) => `a${n}@client.example`)), 'exceeds 50'],
    ['no content', withSimple({ Body: {} }), 'neither Text nor Html'],
    [
      'a template',
      simple({ Content: { Template: { TemplateName: 'x', TemplateData: '{}' } } }),
      'not offered',
    ],
    ['no sender', simple({ FromEmailAddress: undefined }), "Missing required header 'From'"],
    ['a raw message without one', raw(['To: a@client.example', '', 'x']), "Missing required header 'From'"],
    [
      'a raw message with two',
      raw(['From: a@stride.example', 'From: b@stride.example', 'To: a@client.example', '', 'x']),
      "Duplicate header 'From'",
    ],
  ])('%s', async (_, input, reason) => {
    const said = await refusal(send(input));
    expect(said).toContain('BadRequestException');
    expect(said).toContain(reason);
    expect(mailbox.list()).toEqual([]);
  });

  it('a message over 40 MB, and takes one just below', async () => {
    const message = (bytes: number) => {
      const head = ['From: a@stride.example', 'To: a@client.example', '', ''].join('\r\n');
      return { Content: { Raw: { Data: Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'x')]) } } };
    };
    expect(await refusal(send(message(41_943_040)))).toContain(
      'Message length is more than 41943040 bytes long',
    );
    expect(await refusal(send(message(41_900_000)))).toBe('done');
  });
});
