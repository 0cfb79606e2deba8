import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mailer } from './mailer.ts';

/** Sends by SES from one address. Subjects are cut to one line: no text of a visitor's may become a header. */
export function sesMailer(client: SESv2Client, from: string): Mailer {
  return {
    async send({ to, subject, text, html, attachments = [] }) {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: { Data: subject.replace(/\s+/g, ' ').slice(0, 200), Charset: 'UTF-8' },
              Body: {
                Text: { Data: text, Charset: 'UTF-8' },
                ...(html ? { Html: { Data: html, Charset: 'UTF-8' } } : {}),
              },
              ...(attachments.length > 0
                ? {
                    Attachments: attachments.map(({ name, contentType, content }) => ({
                      FileName: name,
                      ContentType: contentType,
                      RawContent: Buffer.from(content),
                    })),
                  }
                : {}),
            },
          },
        }),
      );
    },
  };
}
