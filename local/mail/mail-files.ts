import type { Answer } from '../gateway/answer.ts';
import { ServiceError } from '../gateway/answer.ts';
import type { Attachment, KeptMail } from './mail.ts';
import type { Mailbox } from './mailbox.ts';

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Whether a request is for mails as data: the list for programs, or what is in a mail. */
export function isMailFile(path: string, accept: string | undefined): boolean {
  return path === '/mails'
    ? !accept?.includes('text/html')
    : /^\/mails\/[^/]+\/(html|attachments\/\d+)$/.test(path);
}

/** The list as JSON; a mail's HTML, locked up; an attachment, to be saved. */
export function handleMailFile(path: string, mailbox: Mailbox): Answer {
  const [, , id, kind, index] = path.split('/');
  if (id === undefined) return json(mailbox.list().map(listed));
  const mail = mailbox.find(decodeURIComponent(id));
  if (mail && kind === 'html' && mail.html !== null) return lockedUp(mail, mail.html);
  const attachment = kind === 'attachments' ? mail?.attachments[Number(index)] : undefined;
  if (!attachment) throw new ServiceError('NotFoundException', 'There is no such mail.', 404);
  return download(attachment);
}

/** Where an attachment is. */
export function attachmentPath(mailId: string, index: number): string {
  return `/mails/${encodeURIComponent(mailId)}/attachments/${index}`;
}

/** Bytes of an attachment. */
export function attachmentSize({ content }: Attachment): number {
  return Buffer.byteLength(content, 'base64');
}

function json(body: unknown): Answer {
  const headers = { ...HEADERS, 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: JSON.stringify(body) };
}

/** A mail with what is attached to it left where it is. */
function listed(mail: KeptMail): object {
  const attachments = mail.attachments.map((attachment, index) => {
    const { name, type, contentId } = attachment;
    return { name, type, contentId, size: attachmentSize(attachment), path: attachmentPath(mail.id, index) };
  });
  return { ...mail, attachments };
}

/** No scripts, no forms, nothing from elsewhere; links open in a window of their own. Images of the mail itself show. */
function lockedUp(mail: KeptMail, html: string): Answer {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; frame-ancestors 'self'; " +
    'sandbox allow-popups allow-popups-to-escape-sandbox';
  const body = `<!doctype html><meta charset="utf-8"><base target="_blank">${withOwnImages(mail, html)}`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return { status: 200, headers: { ...HEADERS, 'referrer-policy': 'no-referrer', ...headers }, body };
}

function withOwnImages(mail: KeptMail, html: string): string {
  return html.replace(/cid:([\w.@+-]+)/g, (whole, contentId: string) => {
    const index = mail.attachments.findIndex((attachment) => attachment.contentId === contentId);
    return index < 0 ? whole : attachmentPath(mail.id, index);
  });
}

const IMAGES = /^image\/(png|jpeg|gif|webp)$/;

/** Shown by nothing but an image's place in the mail; opened by itself it is saved. */
function download({ name, type, content }: Attachment): Answer {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return {
    status: 200,
    headers: {
      ...HEADERS,
      'content-type': IMAGES.test(type) ? type : 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: Buffer.from(content, 'base64'),
  };
}
