/** What a model costs from a day on, in nano-USD per token (1,000 = 1 USD per million tokens). */
export interface Price {
  /** Model family, as in the middle of a Bedrock model id. */
  model: string;
  /** Inference profile prefix, or `base` for a plain model id. */
  profile: 'base' | 'global' | 'eu' | 'us' | 'apac';
  /** First day of the price (UTC). */
  from: string;
  input: number;
  output: number;
  cacheRead: number;
  /** Five-minute cache. */
  cacheWrite: number;
}

/**
 * Prices change and models retire, so they are dated rows, not constants.
 * Source: the model pages of Amazon Bedrock; regional profiles cost 10 % more than global ones.
 */
export const PRICE_TABLE: readonly Price[] = [
  haiku45('base', 1),
  haiku45('global', 1),
  haiku45('eu', 1.1),
  haiku45('us', 1.1),
  haiku45('apac', 1.1),
  haiku3('base'),
  haiku3('eu'),
  haiku3('us'),
  {
    model: 'local-model',
    profile: 'base',
    from: '2025-01-01',
    input: 0,
    output: 0,
    cacheRead: 0,
    cacheWrite: 0,
  },
];

function haiku45(profile: Price['profile'], factor: number): Price {
  const price = (nanoUsd: number) => Math.round(nanoUsd * factor);
  return {
    model: 'claude-haiku-4-5',
    profile,
    from: '2025-10-15',
    input: price(1000),
    output: price(5000),
    cacheRead: price(100),
    cacheWrite: price(1250),
  };
}

function haiku3(profile: Price['profile']): Price {
  return {
    model: 'claude-3-haiku',
    profile,
    from: '2024-03-13',
    input: 250,
    output: 1250,
    cacheRead: 30,
    cacheWrite: 300,
  };
}
