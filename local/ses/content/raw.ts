import PostalMime, { type Address as ParsedAddress, type Email } from 'postal-mime';
import type { Mail } from '../../mail/mail.ts';
import { shownAddress, type Address } from '../address.ts';
import { badRequest } from '../ses-error.ts';

/** Whose line ends the parser shortens to \n. */
const CALENDARS = /^(text\/calendar|application\/ics)$/;

/** What a raw mail says in its headers and its parts. */
export interface RawMail {
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: string[];
  content: Pick<Mail, 'subject' | 'text' | 'html' | 'headers' | 'attachments'>;
}

/** Headers a message may have once, and that are fields of a kept mail. */
const ONCE = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'subject', 'message-id', 'date'];
const SHOWN_ELSEWHERE = /^(bcc|cc|content-.*|from|mime-version|reply-to|subject|to)$/;

/** Reads a MIME message; throws in SES's words where it is none that can be sent. */
export async function readRaw(message: Buffer): Promise<RawMail> {
  const email = await PostalMime.parse(message, { attachmentEncoding: 'base64' }).catch(() => {
    throw badRequest('The message is not a MIME message.');
  });
  const twice = ONCE.find((name) => email.headers.filter(({ key }) => key === name).length > 1);
  if (twice) throw badRequest(`Duplicate header '${properCase(twice)}'.`);
  const [from] = flat(email.from ? [email.from] : []);
  if (!from) throw badRequest("Missing required header 'From'.");
  return {
    from,
    to: flat(email.to),
    cc: flat(email.cc),
    bcc: flat(email.bcc),
    replyTo: flat(email.replyTo).map(shownAddress),
    content: contentOf(email),
  };
}

function contentOf(email: Email): RawMail['content'] {
  return {
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? null,
    headers: email.headers
      .filter(({ key }) => !SHOWN_ELSEWHERE.test(key))
      .map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: email.attachments.map(({ filename, mimeType, content, contentId }, index) => ({
      name: filename ?? `attachment-${index + 1}`,
      type: mimeType,
      content: CALENDARS.test(mimeType) ? withLineEnds(String(content)) : String(content),
      contentId: contentId?.replace(/^<|>$/g, '') ?? null,
    })),
  };
}

/** A calendar's lines end in \r\n, as its standard wants. */
function withLineEnds(base64: string): string {
  const text = Buffer.from(base64, 'base64').toString();
  return Buffer.from(text.replaceAll('\n', '\r\n')).toString('base64');
}

/** The mailboxes of an address field, those of groups among them. */
function flat(addresses: ParsedAddress[] = []): Address[] {
  return addresses.flatMap((address) => address.group ?? [address]);
}

function properCase(header: string): string {
  return header.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
