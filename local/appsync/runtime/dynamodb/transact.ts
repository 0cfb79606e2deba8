import { conditionOf } from './condition.ts';
import { given } from './given.ts';
import { itemValues } from './item-values.ts';
import { projectionOf } from './projection.ts';
import { updateExpression } from './update-expression.ts';

type Values = Record<string, unknown>;
interface Part {
  table: string;
  key: Values;
  condition?: unknown;
}

/** A TransactGetItems request. */
export function transactGet({
  items,
}: {
  items: { table: string; key: Values; projection?: string[] | null }[];
}) {
  return {
    operation: 'TransactGetItems',
    transactItems: items.map(({ table, key, projection }) => ({
      table,
      key: itemValues(key),
      ...given({ projection: projection ? projectionOf(projection) : null }),
    })),
  };
}

interface WriteItem {
  putItem?: Part & { item: Values };
  updateItem?: Part & { update: Values };
  deleteItem?: Part;
  conditionCheck?: Part;
}

/** A TransactWriteItems request. */
export function transactWrite({ items }: { items: WriteItem[] }) {
  return { operation: 'TransactWriteItems', transactItems: items.map(writeOf) };
}

function writeOf({ putItem, updateItem, deleteItem, conditionCheck }: WriteItem) {
  if (putItem) return { ...partOf('PutItem', putItem), attributeValues: itemValues(putItem.item) };
  if (updateItem) return { ...partOf('UpdateItem', updateItem), update: updateExpression(updateItem.update) };
  if (deleteItem) return partOf('DeleteItem', deleteItem);
  if (conditionCheck) return partOf('ConditionCheck', conditionCheck);
  throw new TypeError('Each item of a transaction is a putItem, updateItem, deleteItem or conditionCheck');
}

const partOf = (operation: string, { table, key, condition }: Part) => ({
  table,
  operation,
  key: itemValues(key),
  ...given({ condition: conditionOf(condition) }),
});
