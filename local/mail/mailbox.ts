import { openAppendFile } from '../disk/append-file.ts';
import type { KeptMail, Mail } from './mail.ts';

export interface Mailbox {
  /** Keeps a mail under an id of its own. */
  keep(mail: Pick<Mail, 'to' | 'subject' | 'text'> & Partial<Mail>): KeptMail;
  find(id: string): KeptMail | null;
  /** Newest first. */
  list(): KeptMail[];
}

export interface MailboxOptions {
  /** Null keeps the mails in memory. */
  file: string | null;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
}

/** Keeps every mail the platform sends instead of sending it. */
export function createMailbox({ file, now, newId }: MailboxOptions): Mailbox {
  const kept = openAppendFile<Partial<KeptMail>>(file);
  const mails = kept.entries.map((mail, index) => ({ ...blank(`mail-${index}`), ...mail }));
  return {
    keep(mail) {
      const given = Object.fromEntries(Object.entries(mail).filter(([, value]) => value !== undefined));
      const sentAt = new Date(now()).toISOString();
      const whole: KeptMail = { ...blank(newId()), ...given, sentAt, to: mail.to.join(', ') };
      mails.push(whole);
      kept.append(whole);
      return whole;
    },
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
    list: () => [...mails].reverse(),
  };
}

/** What a mail that says less is taken to be; those of older data folders lack most of it. */
function blank(id: string): KeptMail {
  return {
    id,
    sentAt: new Date(0).toISOString(),
    from: '',
    to: '',
    cc: [],
    bcc: [],
    replyTo: [],
    subject: '',
    text: '',
    html: null,
    headers: [],
    attachments: [],
  };
}
