const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ENDING = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const LONGEST = 253;

/**
 * A website's domain from what was typed or pasted: lower case, ASCII, without scheme, `www.` and path. Null where it is
 * none, such as a number in the network. Whether it is public and free the API knows.
 */
export function readDomain(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text.length > 2 * LONGEST || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname, port, username } = new URL(address);
  if (port || username || hostname.length > LONGEST) return null;
  const labels = hostname
    .replace(/\.$/, '')
    .replace(/^www\.(?=.*\.)/, '')
    .split('.');
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isDomain && ENDING.test(labels.at(-1)!) ? labels.join('.') : null;
}
