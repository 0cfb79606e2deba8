import type { Stack } from '../../local/stack.ts';

export interface GraphqlAnswer<T = Record<string, unknown>> {
  status: number;
  data: T | null;
  errors: { message: string; errorType?: string | null; path?: unknown[] }[];
  /** The whole answer as it came, for tests of what leaks. */
  text: string;
}

/** A GraphQL request with a token, or with none. */
export async function ask<T = Record<string, never>>(
  stack: Stack,
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphqlAnswer<T>> {
  const response = await fetch(stack.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: token } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<GraphqlAnswer<T>>;
  return { status: response.status, data, errors, text };
}

/**
 * Asks again until the answer is as wished; the last answer after this many ms. The patience is for machines that have other
 * things to do: nobody waits for it where all is well.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
  patience = 60_000,
): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isRight(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
