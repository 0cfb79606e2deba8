/** What the rules decided: words, or the use of one tool. */
export type Saying = { text: string } | { tool: string; input: Record<string, unknown> };
