const escapes: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  "'": "\\'",
  '/': '\\/',
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
};

/** Escapes a string for use inside a JavaScript string literal, as Apache Commons' escapeEcmaScript does. */
export function escapeJavaScript(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what must be escaped
  return value.replace(/[\\"'/\u0000-\u001f\u007f-\uffff]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return escapes[character] ?? `\\u${code}`;
  });
}
