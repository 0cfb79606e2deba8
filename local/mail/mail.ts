export interface Attachment {
  name: string;
  /** MIME type, as the sender says. */
  type: string;
  /** Base64. */
  content: string;
  /** What the HTML calls it as `cid:`. */
  contentId: string | null;
}

/** A mail as somebody sends it; addresses with their names, as a reader sees them. */
export interface Mail {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  text: string;
  html: string | null;
  /** Beside those that the other fields are. */
  headers: { name: string; value: string }[];
  attachments: Attachment[];
}

/** A mail as the mailbox keeps it. */
export interface KeptMail extends Omit<Mail, 'to'> {
  id: string;
  /** ISO. */
  sentAt: string;
  /** All of them, with commas between. */
  to: string;
}
