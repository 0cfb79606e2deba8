import { conditionOf } from './condition.ts';
import { given } from './given.ts';
import { itemValues } from './item-values.ts';
import { projectionOf } from './projection.ts';
import { updateExpression } from './update-expression.ts';

type Values = Record<string, unknown>;
interface Write {
  [name: string]: unknown;
  key: Values;
  condition?: unknown;
}

/** A GetItem request. */
export function get({ key, projection, ...rest }: { key: Values; projection?: string[] | null }) {
  const projected = projection ? projectionOf(projection) : null;
  return { operation: 'GetItem', key: itemValues(key), ...given({ ...rest, projection: projected }) };
}

/** A PutItem request. */
export function put({ key, item, condition, ...rest }: Write & { item: Values }) {
  return {
    operation: 'PutItem',
    key: itemValues(key),
    attributeValues: itemValues(item),
    ...given({ ...rest, condition: conditionOf(condition) }),
  };
}

/** A DeleteItem request. */
export function remove({ key, condition, ...rest }: Write) {
  return {
    operation: 'DeleteItem',
    key: itemValues(key),
    ...given({ ...rest, condition: conditionOf(condition) }),
  };
}

/** An UpdateItem request. */
export function update({ key, update: changes, condition, ...rest }: Write & { update: Values }) {
  return {
    operation: 'UpdateItem',
    key: itemValues(key),
    update: updateExpression(changes),
    ...given({ ...rest, condition: conditionOf(condition) }),
  };
}
