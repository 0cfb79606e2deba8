/** Whether a browser on this page may call: the client's own website, with or without `www.`, or an extra origin. */
export function isAllowedOrigin(
  origin: string,
  domain: string | null,
  extraOrigins: readonly string[],
): boolean {
  if (extraOrigins.includes(origin)) return true;
  return domain !== null && [`https://${domain}`, `https://www.${domain}`].includes(origin);
}

/** Headers that let a page of an allowed origin read the answer. */
export function originHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    'access-control-expose-headers': 'retry-after',
  };
}

/** The answer to a browser's question before a call with a token or JSON. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '3600',
};
