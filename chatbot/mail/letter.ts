import type { OutgoingMail } from './mailer.ts';

/** A mail of plain paragraphs, as text and as HTML that holds nothing but them. */
export function letter(
  to: string,
  subject: string,
  paragraphs: string[],
): Required<Pick<OutgoingMail, 'to' | 'subject' | 'text' | 'html'>> {
  const html = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  return {
    to,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html><body style="font:16px/1.5 sans-serif">${html.join('')}</body></html>`,
  };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
