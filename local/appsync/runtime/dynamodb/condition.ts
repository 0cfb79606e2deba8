import { dynamodbExpression } from './expression.ts';
import { withValues } from './read.ts';

/** A condition object as an expression; null when there is none. */
export function conditionOf(condition: unknown) {
  if (condition === null || condition === undefined) return null;
  const expression = dynamodbExpression(condition);
  if (!expression) throw new TypeError('The condition cannot be turned into an expression');
  return withValues(expression);
}
