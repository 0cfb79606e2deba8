import type { Answer } from '../gateway/answer.ts';
import { escapeXml } from '../gateway/answer.ts';
import type { KeptMail, Mailbox } from './mailbox.ts';

/** The mails kept so far: JSON for programs, a page for people. */
export function handleMails(accept: string | undefined, mailbox: Mailbox): Answer {
  const mails = mailbox.list();
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (!accept?.includes('text/html'))
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(mails),
    };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
    body: page(mails),
  };
}

function page(mails: KeptMail[]): string {
  const entries = mails.map(
    (mail) =>
      `<article><h2>${escapeXml(mail.subject)}</h2><p>${escapeXml(mail.sentAt)} to ${escapeXml(mail.to)}</p>` +
      `<pre>${escapeXml(mail.text)}</pre></article>`,
  );
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>' +
    '<style>body{font:16px system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>' +
    `<h1>Mails</h1>${entries.join('') || '<p>No mail has been sent yet.</p>'}</html>`
  );
}
