/** A projection of attribute paths, `nested.list[1]`, with every name behind a placeholder. */
export function projectionOf(paths: string[]): {
  expression: string;
  expressionNames: Record<string, string>;
} {
  const placeholders = new Map<string, string>();
  const written = paths.map((path) =>
    path
      .split('.')
      .map((step) => {
        const [, name = step, indexes = ''] = /^(.*?)((?:\[\d+\])*)$/.exec(step) ?? [];
        if (!placeholders.has(name)) placeholders.set(name, `#expName_${placeholders.size + 1}`);
        return `${placeholders.get(name)}${indexes}`;
      })
      .join('.'),
  );
  const expressionNames = Object.fromEntries(
    [...placeholders].map(([name, placeholder]) => [placeholder, name]),
  );
  return { expression: written.join(', '), expressionNames };
}
