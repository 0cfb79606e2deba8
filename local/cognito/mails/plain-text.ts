/** A template as a mail of text: Cognito sends HTML, mails here are read as text. */
export function plainText(template: string): string {
  return template.replace(/<br\s*\/?>\n?/gi, '\n').replace(/<[^>]+>/g, '');
}
