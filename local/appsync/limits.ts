/** AppSync's quotas. Tests shrink the times; nothing else should change them. */
export interface Limits {
  /** Characters of one resolver's or function's code. */
  codeCharacters: number;
  /** Functions of one pipeline resolver. */
  pipelineFunctions: number;
  /** Bytes of what a handler returns, as JSON. */
  evaluatedBytes: number;
  /** Time for a whole request, ms. */
  requestMs: number;
  /** Time for one handler to run, ms. AWS documents none; this only ends code that never would. */
  handlerMs: number;
  /** Elements that a loop, map or reduce visits before AWS stops it without a word. */
  iterations: number;
  /** Bytes of one HTTP request's body. */
  bodyBytes: number;
  /** Resolvers that one request may run, where the API sets no lower limit. */
  resolversPerRequest: number;
  /** Items of one batch for a Lambda data source. */
  batchSize: number;
  /** Bytes of the schema's SDL. */
  schemaBytes: number;
  subscriptionsPerConnection: number;
  /** Bytes of one event for a subscriber. */
  eventBytes: number;
  /** Time between two keep-alive messages, ms. */
  keepAliveMs: number;
  /** What connection_ack tells the client: silence for so long means a dead connection, ms. */
  connectionTimeoutMs: number;
  /** Longest life of a connection, ms. */
  connectionLifeMs: number;
  /** Calls of extensions.invalidateSubscriptions in one request. */
  invalidationsPerRequest: number;
}

export const awsLimits: Limits = {
  codeCharacters: 32_768,
  pipelineFunctions: 10,
  evaluatedBytes: 5 * 1024 * 1024,
  requestMs: 30_000,
  handlerMs: 5_000,
  iterations: 1_000,
  bodyBytes: 2 * 1024 * 1024,
  resolversPerRequest: 10_000,
  batchSize: 2_000,
  schemaBytes: 1024 * 1024,
  subscriptionsPerConnection: 100,
  eventBytes: 240 * 1024,
  keepAliveMs: 60_000,
  connectionTimeoutMs: 300_000,
  connectionLifeMs: 24 * 3_600_000,
  invalidationsPerRequest: 5,
};
