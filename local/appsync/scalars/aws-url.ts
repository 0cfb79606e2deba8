import { textScalar } from './scalar.ts';

/** A URL with a scheme and, where the scheme has hosts, one without a double slash in its path. */
export const awsUrl = textScalar('AWSURL', 'a valid URL', (text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    ['http:', 'https:', 'ftp:', 'mailto:', 'file:'].includes(url.protocol) && !url.pathname.includes('//')
  );
});
