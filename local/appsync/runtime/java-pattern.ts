const classes: Record<string, string> = {
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Upper: 'A-Z',
  Lower: 'a-z',
  Punct: String.raw`!-\/:-@\[-\`{-~`,
  Space: String.raw`\s`,
  Blank: String.raw` \t`,
  XDigit: '0-9a-fA-F',
  ASCII: String.raw`\x00-\x7F`,
};

/**
 * A Java pattern as a JavaScript one: flags at the start, \A \z \Z \Q..\E \h, POSIX classes, possessive quantifiers
 * (made greedy). Throws a SyntaxError when the pattern is none.
 */
export function javaPattern(pattern: string, flags = ''): RegExp {
  const leading = /^\(\?([imsux]+)\)/.exec(pattern);
  const wanted = new Set(flags + (leading?.[1] ?? '').replace(/[^ims]/g, ''));
  const source = pattern
    .slice(leading?.[0].length ?? 0)
    .replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, literal: string) =>
      literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
    )
    .replace(/\\\\|\\A|\\z|\\Z|\\h|\[?\\p\{(\w+)\}\]?|([*+?}])\+/g, translatePart);
  if (/\\p\{/i.test(source)) wanted.add('u');
  return new RegExp(source, [...wanted].join(''));
}

function translatePart(part: string, posix: string | undefined, quantifier: string | undefined): string {
  if (part === '\\A') return '^';
  if (part === '\\z' || part === '\\Z') return '$';
  if (part === '\\h') return String.raw`[ \t\u00a0]`;
  if (quantifier) return quantifier;
  const members = posix && (classes[posix] ?? null);
  if (!members) return part;
  const opened = part.startsWith('[');
  const closed = part.endsWith(']');
  return `${opened ? '[' : ''}${opened || closed ? members : `[${members}]`}${closed ? ']' : ''}`;
}
