/** How much a client may use: the field of each limit, the least and the most that can be agreed on. */
export const LIMIT_FIELDS = [
  { name: 'conversationsPerMonth', least: 1, most: 1_000_000 },
  { name: 'knowledgeMegabytes', least: 1, most: 2_000 },
  { name: 'tokensPerSession', least: 1_000, most: 10_000_000 },
  { name: 'tokensPerVisitorDay', least: 1_000, most: 10_000_000 },
] as const;

export type LimitName = (typeof LIMIT_FIELDS)[number]['name'];
