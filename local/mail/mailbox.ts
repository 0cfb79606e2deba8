import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface KeptMail {
  /** ISO. */
  sentAt: string;
  to: string;
  subject: string;
  text: string;
}

export interface Mailbox {
  keep(mail: { to: string; subject: string; text: string }): void;
  /** Newest first. */
  list(): KeptMail[];
}

/** Keeps every mail the platform sends instead of sending it; a null file keeps them in memory. */
export function createMailbox(file: string | null, now: () => number): Mailbox {
  const mails: KeptMail[] = file && existsSync(file) ? read(file) : [];
  return {
    keep({ to, subject, text }) {
      const mail: KeptMail = { sentAt: new Date(now()).toISOString(), to, subject, text };
      mails.push(mail);
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    },
    list: () => [...mails].reverse(),
  };
}

function read(file: string): KeptMail[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as KeptMail];
      } catch {
        // The last line of a killed process may be half written.
        return [];
      }
    });
}
