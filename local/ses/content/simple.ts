import { z } from 'zod';
import type { Mail } from '../../mail/mail.ts';
import { badRequest } from '../ses-error.ts';

const text = z.object({ Data: z.string(), Charset: z.string().optional() });

export const simpleContent = z.object({
  Subject: text,
  Body: z.object({ Text: text.optional(), Html: text.optional() }),
  Headers: z
    .array(
      z.object({
        Name: z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,126}$/, 'It is not a name of a header.'),
        Value: z.string().regex(/^[\x20-\x7e]{1,870}$/, 'It is not a value of a header.'),
      }),
    )
    .max(15)
    .default([]),
  Attachments: z
    .array(
      z.object({
        RawContent: z.base64(),
        FileName: z.string().min(1).max(255),
        ContentType: z.string().max(78).optional(),
        ContentId: z.string().max(78).optional(),
      }),
    )
    .default([]),
});

/** Headers that SES writes itself. */
const RESERVED =
  /^(bcc|cc|content-.*|date|from|message-id|mime-version|reply-to|return-path|sender|subject|to)$/i;

/** What a mail says, given part by part; throws where one part would smuggle in another. */
export function readSimple({
  Subject,
  Body,
  Headers,
  Attachments,
}: z.output<typeof simpleContent>): Pick<Mail, 'subject' | 'text' | 'html' | 'headers' | 'attachments'> {
  if (/[\r\n\0]/.test(Subject.Data)) throw badRequest('The subject contains control characters.');
  if (!Body.Text && !Body.Html) throw badRequest('The body has neither Text nor Html.');
  const reserved = Headers.find(({ Name }) => RESERVED.test(Name));
  if (reserved) throw badRequest(`The header ${reserved.Name} may not be given.`);
  const broken = Attachments.find(({ FileName, ContentType, ContentId }) =>
    /[\r\n\0]/.test([FileName, ContentType, ContentId].join()),
  );
  if (broken) throw badRequest('An attachment contains control characters in its name, type or id.');
  return {
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? null,
    headers: Headers.map(({ Name, Value }) => ({ name: Name, value: Value })),
    attachments: Attachments.map((attachment) => ({
      name: attachment.FileName,
      type: attachment.ContentType ?? 'application/octet-stream',
      content: attachment.RawContent,
      contentId: attachment.ContentId ?? null,
    })),
  };
}
