export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: { name: string; contentType: string; content: string }[];
}

/** Sends mails of one client. Rejects where the mail could not be handed over. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}
