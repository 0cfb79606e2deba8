import type { KeptMail } from '../mail/mail.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const MOST = 200;

/** The newest mails. */
export function mailsPage(mailbox: Mailbox): LocalPage {
  return {
    path: '/mails',
    menu: 'Mails',
    render() {
      const mails = mailbox.list();
      const shown = mails.slice(0, MOST);
      const body =
        mails.length === 0
          ? html`<p class="quiet">No mail has been sent yet.</p>`
          : html`<ul class="mails card">
                ${shown.map(entry)}
              </ul>
              ${
                mails.length > MOST &&
                html`<p class="quiet">These are the newest ${MOST} of ${mails.length}.</p>`
              }`;
      return { title: 'Mails', body };
    },
  };
}

function entry({ id, to, subject, sentAt, attachments }: KeptMail): Html {
  const attached =
    attachments.length > 0 &&
    html`<span class="quiet">
      · ${attachments.length} ${attachments.length === 1 ? 'attachment' : 'attachments'}</span
    >`;
  return html`<li>
    <a href="/mails/${encodeURIComponent(id)}">
      <span>${to}</span>
      <span class="subject">${subject || '(no subject)'} ${attached}</span>
      ${moment(sentAt)}
    </a>
  </li>`;
}
