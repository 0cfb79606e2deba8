import { type Expression, dynamodbExpression } from './expression.ts';
import { given } from './given.ts';
import { projectionOf } from './projection.ts';

interface ScanInput {
  [name: string]: unknown;
  filter?: unknown;
  projection?: string[] | null;
}

/** A Query request. */
export function query(input: ScanInput & { query: unknown }) {
  const { query: keys, ...rest } = input;
  return { operation: 'Query', query: required(dynamodbExpression(keys), 'query'), ...options(rest) };
}

/** A Scan request. */
export function scan(input: ScanInput) {
  return { operation: 'Scan', ...options(input) };
}

/** A Sync request, for versioned data sources. */
export function sync(input: ScanInput) {
  return { operation: 'Sync', ...options(input) };
}

function options({ filter, projection, ...rest }: ScanInput) {
  return given({
    ...rest,
    filter: filter ? withValues(required(dynamodbExpression(filter), 'filter')) : null,
    projection: projection ? projectionOf(projection) : null,
  });
}

/** DynamoDB refuses an empty map of values. */
export function withValues(expression: Expression): Partial<Expression> | null {
  if (expression.expression === '') return null;
  const { expressionValues, ...rest } = expression;
  return Object.keys(expressionValues).length > 0 ? expression : rest;
}

function required(expression: Expression | null, name: string): Expression {
  if (!expression) throw new TypeError(`The ${name} cannot be turned into an expression`);
  return expression;
}
