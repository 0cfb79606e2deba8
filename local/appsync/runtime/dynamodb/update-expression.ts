import { isMap } from '../plain-object.ts';
import { itemValue } from './item-values.ts';

interface Draft {
  names: Record<string, string>;
  values: Record<string, Record<string, unknown>>;
  set: string[];
  remove: string[];
}

/**
 * An update object as an expression. A nested object changes the paths inside it and leaves the rest alone, which
 * fails where the parent is missing: `operations.replace` writes it whole. A dotted key is one attribute's name.
 */
export function updateExpression(changes: Record<string, unknown>) {
  const draft: Draft = { names: {}, values: {}, set: [], remove: [] };
  change(draft, '', changes);
  const parts = [
    ...(draft.set.length > 0 ? [`SET ${draft.set.join(', ')}`] : []),
    ...(draft.remove.length > 0 ? [`REMOVE ${draft.remove.join(', ')}`] : []),
  ];
  const values = Object.keys(draft.values).length > 0 ? { expressionValues: draft.values } : {};
  return { expression: parts.join(' '), expressionNames: draft.names, ...values };
}

function change(draft: Draft, parent: string, changes: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(changes)) {
    const placeholder = `#expName_${Object.keys(draft.names).length + 1}`;
    draft.names[placeholder] = name;
    changeAt(draft, parent === '' ? placeholder : `${parent}.${placeholder}`, value);
  }
}

function changeAt(draft: Draft, path: string, value: unknown): void {
  const bind = (bound: unknown) => {
    const placeholder = `:expValue_${Object.keys(draft.values).length + 1}`;
    draft.values[placeholder] = itemValue(bound);
    return placeholder;
  };
  if (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeOf(item) === 'UPDATE_LIST_ITEM')
  ) {
    for (const item of value as { value: unknown; index: number }[]) {
      draft.set.push(`${path}[${item.index}] = ${bind(item.value)}`);
    }
    return;
  }
  const operation = value as { value: unknown; by: number; items: unknown[]; index: number };
  switch (typeOf(value)) {
    case 'ADD':
    case 'REPLACE':
      draft.set.push(`${path} = ${bind(operation.value)}`);
      return;
    case 'REMOVE':
      draft.remove.push(path);
      return;
    case 'INCREMENT':
      draft.set.push(`${path} = ${path} + ${bind(operation.by)}`);
      return;
    case 'DECREMENT':
      draft.set.push(`${path} = ${path} - ${bind(operation.by)}`);
      return;
    case 'APPEND':
      draft.set.push(`${path} = list_append(${path}, ${bind(operation.items)})`);
      return;
    case 'PREPEND':
      draft.set.push(`${path} = list_append(${bind(operation.items)}, ${path})`);
      return;
    case 'UPDATE_LIST_ITEM':
      draft.set.push(`${path}[${operation.index}] = ${bind(operation.value)}`);
      return;
  }
  if (isMap(value) && !isSet(value)) change(draft, path, value);
  else draft.set.push(`${path} = ${bind(value)}`);
}

function typeOf(value: unknown): string | null {
  const type = isMap(value) ? value['type'] : null;
  return typeof type === 'string' && type.startsWith('OPERATION_') ? type.slice('OPERATION_'.length) : null;
}

const isSet = (value: Record<string, unknown>) => !Object.hasOwn(itemValue(value), 'M');
