const id = String.raw`[a-z][\w-]*(?:\.[\w-]+)+`;
const tag = String.raw`\[(${id}(?:, ${id})*)\](?=[\s'"\x60]|$)`;
const atStart = new RegExp(`^${tag}`);
const inSource = new RegExp(`(?<=['"\`])${tag}`, 'g');

/** The statements that a test's title says it proves: `[protocol.start-ack, protocol.data] a subscription …`. */
export function idsOfTitle(title: string): string[] {
  return atStart.exec(title)?.[1]?.split(', ') ?? [];
}

/** The statements that the titles in a suite's source name; also those that a table of cases puts into its titles. */
export function idsInSource(source: string): string[] {
  return [...source.matchAll(inSource)].flatMap(([, ids = '']) => ids.split(', '));
}
