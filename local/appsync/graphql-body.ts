import { RequestError } from './errors.ts';
import { isMap } from './runtime/plain-object.ts';

/** The parts of a GraphQL request. */
export interface GraphqlBody {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

/** Reads a POST body; throws AppSync's errors for what is none. */
export function parseBody(text: string): GraphqlBody {
  if (text.trim() === '')
    throw new RequestError(400, 'MalformedHttpRequestException', 'Request body is empty.');
  return bodyOf(parseJson(text));
}

/** Reads the query string of a GET. */
export function parseQueryString(query: URLSearchParams): GraphqlBody {
  const variables = query.get('variables');
  return bodyOf({
    query: query.get('query'),
    variables: variables === null ? null : parseJson(variables),
    operationName: query.get('operationName'),
  });
}

function bodyOf(body: unknown): GraphqlBody {
  if (!isMap(body) || typeof body['query'] !== 'string' || body['query'].trim() === '') throw unreadable();
  const { query, variables, operationName } = body;
  if (variables !== undefined && variables !== null && !isMap(variables)) throw unreadable();
  return {
    query,
    variables: isMap(variables) ? variables : {},
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

const unreadable = () =>
  new RequestError(400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
