import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import type { Mail } from '../../mail/mail.ts';
import { readAddress, shownAddress, type Address } from '../address.ts';
import { readRaw } from '../content/raw.ts';
import { readSimple, simpleContent } from '../content/simple.ts';
import { operation } from '../operation.ts';
import { requireSender } from '../require-sender.ts';
import { badRequest } from '../ses-error.ts';

const MOST_RECIPIENTS = 50;
const LARGEST_BYTES = 41_943_040;

const addresses = z.array(z.string()).default([]);
const input = z.object({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses })
    .optional(),
  ReplyToAddresses: addresses,
  Content: z.object({
    Simple: simpleContent.optional(),
    Raw: z.object({ Data: z.base64() }).optional(),
    Template: z.unknown().optional(),
  }),
});
type Input = z.output<typeof input>;

/** Addresses and content, and whether it came as a raw message, which needs a permission more. */
interface Letter {
  mail: Mail;
  /** Everybody in whose name it is sent. */
  senders: string[];
  recipients: Address[];
  isRaw: boolean;
}

/** Sends a mail: from a verified identity, with the permission to, and into the mailbox. */
export const sendEmail = operation({
  input,
  async run(context, wanted) {
    const { mail, senders, recipients, isRaw } = await letterOf(wanted);
    if (recipients.length === 0) throw badRequest('There is no recipient.');
    if (recipients.length > MOST_RECIPIENTS) throw badRequest(`Recipient count exceeds ${MOST_RECIPIENTS}.`);
    requireSender(context, { senders, recipients: recipients.map(({ address }) => address), isRaw });
    return { MessageId: context.mailbox.keep(mail).id };
  },
});

function letterOf(wanted: Input): Promise<Letter> | Letter {
  const { Simple, Raw, Template } = wanted.Content;
  if (Template !== undefined)
    throw new ServiceError(
      'BadRequestException',
      'Templates are not offered here: send Simple or Raw content.',
    );
  if (Simple && !Raw) return simpleLetter(wanted, Simple);
  if (Raw && !Simple) return rawLetter(wanted, Buffer.from(Raw.Data, 'base64'));
  throw badRequest('Content must have one of Simple and Raw.');
}

function simpleLetter(wanted: Input, simple: NonNullable<Input['Content']['Simple']>): Letter {
  if (wanted.FromEmailAddress === undefined) throw badRequest("Missing required header 'From'.");
  const from = readAddress(wanted.FromEmailAddress);
  const { to, cc, bcc } = envelope(wanted);
  const mail: Mail = {
    from: shownAddress(from),
    to: to.map(shownAddress),
    cc: cc.map(shownAddress),
    bcc: bcc.map(shownAddress),
    replyTo: wanted.ReplyToAddresses.map(readAddress).map(shownAddress),
    ...readSimple(simple),
  };
  const attached = mail.attachments.reduce((sum, { content }) => sum + content.length, 0);
  requireSize(
    attached + [mail.text, mail.html ?? ''].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  );
  return { mail, senders: [from.address], recipients: [...to, ...cc, ...bcc], isRaw: false };
}

/** A raw message's headers say what is shown; the destination, where there is one, says who gets it. */
async function rawLetter(wanted: Input, message: Buffer): Promise<Letter> {
  requireSize(message.length);
  const raw = await readRaw(message);
  const { to, cc, bcc } = wanted.Destination ? envelope(wanted) : raw;
  const recipients = [...to, ...cc, ...bcc].map(({ address }) => readAddress(address));
  const isShown = (one: Address) => [...raw.to, ...raw.cc].some(({ address }) => address === one.address);
  const replyTo = wanted.ReplyToAddresses.map(readAddress).map(shownAddress);
  const mail: Mail = {
    from: shownAddress(raw.from),
    to: raw.to.map(shownAddress),
    cc: raw.cc.map(shownAddress),
    bcc: recipients.filter((one) => !isShown(one)).map(shownAddress),
    replyTo: replyTo.length > 0 ? replyTo : raw.replyTo,
    ...raw.content,
  };
  const envelopeFrom = wanted.FromEmailAddress ? [readAddress(wanted.FromEmailAddress).address] : [];
  const senders = [...new Set([readAddress(raw.from.address).address, ...envelopeFrom])];
  return { mail, senders, recipients, isRaw: true };
}

function envelope({ Destination }: Input): { to: Address[]; cc: Address[]; bcc: Address[] } {
  return {
    to: (Destination?.ToAddresses ?? []).map(readAddress),
    cc: (Destination?.CcAddresses ?? []).map(readAddress),
    bcc: (Destination?.BccAddresses ?? []).map(readAddress),
  };
}

function requireSize(bytes: number): void {
  if (bytes > LARGEST_BYTES)
    throw badRequest(`Message length is more than ${LARGEST_BYTES} bytes long: '${bytes}'.`);
}
