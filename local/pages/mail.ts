import { attachmentPath, attachmentSize } from '../mail/mail-files.ts';
import type { KeptMail } from '../mail/mail.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

/** One mail: who, what, and what is attached. Its HTML stays in a frame that can run nothing. */
export function mailPage(mailbox: Mailbox): LocalPage {
  return {
    path: '/mails/:id',
    menu: null,
    render({ named }) {
      const mail = mailbox.find(named['id']!);
      return mail && { title: mail.subject || '(no subject)', body: body(mail) };
    },
  };
}

function body(mail: KeptMail): Html {
  const source = `/mails/${encodeURIComponent(mail.id)}/html`;
  return html`<div class="card">${addresses(mail)}</div>
    ${mail.attachments.length > 0 && attachments(mail)}
    ${
      mail.html !== null &&
      html`<h2>As HTML</h2>
        <iframe
          title="The mail's HTML"
          src="${source}"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerpolicy="no-referrer"
        ></iframe>`
    }
    <h2>As text</h2>
    ${
      mail.text
        ? html`<div class="card"><pre>${mail.text}</pre></div>`
        : html`<p class="quiet">The mail has no text.</p>`
    }`;
}

function addresses(mail: KeptMail): Html {
  const lines: [string, string][] = [
    ['From', mail.from],
    ['To', mail.to],
    ['Copy to', mail.cc.join(', ')],
    ['Hidden copy to', mail.bcc.join(', ')],
    ['Reply to', mail.replyTo.join(', ')],
    ...mail.headers.map(({ name, value }): [string, string] => [name, value]),
  ];
  return html`<dl>
    ${lines
      .filter(([, value]) => value)
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    <dt>Sent</dt>
    <dd>${moment(mail.sentAt)}</dd>
  </dl>`;
}

function attachments(mail: KeptMail): Html {
  return html`<h2>Attachments</h2>
    <ul>
      ${mail.attachments.map(
        (attachment, index) =>
          html`<li>
            <a href="${attachmentPath(mail.id, index)}" download>${attachment.name}</a>
            <span class="quiet">${attachment.type}, ${attachmentSize(attachment)} bytes</span>
          </li>`,
      )}
    </ul>`;
}
