import { entryOf, isMap } from '../plain-object.ts';
import { toAttributeValue } from './attribute-value.ts';

/** A DynamoDB expression with its placeholders, N as numbers. */
export interface Expression {
  expression: string;
  expressionNames: Record<string, string>;
  expressionValues: Record<string, Record<string, unknown>>;
}

const comparisons: Record<string, string> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const functions: Record<string, string> = {
  contains: 'contains',
  notContains: 'NOT contains',
  beginsWith: 'begins_with',
};
const typeCodes: Record<string, string> = {
  _null: 'NULL',
  string: 'S',
  stringSet: 'SS',
  number: 'N',
  numberSet: 'NS',
  binary: 'B',
  binarySet: 'BS',
  boolean: 'BOOL',
  list: 'L',
  map: 'M',
};

class NotRenderable extends Error {}

/** A filter object as a DynamoDB expression, worded as AppSync words it; null when it cannot be one. */
export function dynamodbExpression(filter: unknown): Expression | null {
  const out: Expression = { expression: '', expressionNames: {}, expressionValues: {} };
  try {
    out.expression = allOf(filter, '', out).join(' AND ');
    return out;
  } catch (error) {
    if (error instanceof NotRenderable) return null;
    throw error;
  }
}

function allOf(filter: unknown, prefix: string, out: Expression): string[] {
  if (!isMap(filter)) throw new NotRenderable();
  const parts: string[] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (key === 'and' || key === 'or') {
      const group = groupOf(key, value, prefix, out);
      if (group !== '') parts.push(group);
    } else if (key === 'not') {
      const inner = allOf(value, `${prefix}not_`, out);
      parts.push(`(NOT ${inner.length > 1 ? `(${inner.join(' AND ')})` : inner.join('')})`);
    } else {
      out.expressionNames[`#${key}`] = key;
      parts.push(conditionsOn(`#${key}`, `${prefix}${key}`, value, out));
    }
  }
  return parts;
}

function groupOf(joiner: 'and' | 'or', members: unknown, prefix: string, out: Expression): string {
  if (!Array.isArray(members)) throw new NotRenderable();
  const parts = members.map((member, index) =>
    allOf(member, `${prefix}${joiner}_${index}_`, out).join(' AND '),
  );
  return parts.length > 1 ? `(${parts.join(` ${joiner.toUpperCase()} `)})` : parts.join('');
}

function conditionsOn(operand: string, name: string, operators: unknown, out: Expression): string {
  if (!isMap(operators)) throw new NotRenderable();
  const parts = Object.entries(operators).map(([operator, value]) => {
    if (operator !== 'size') return `(${conditionOf(operand, `${name}_${operator}`, operator, value, out)})`;
    return conditionsOn(
      operand.startsWith('size(') ? operand : `size(${operand})`,
      `${name}_size`,
      value,
      out,
    );
  });
  return parts.length > 1 ? `(${parts.join(' AND ')})` : parts.join('');
}

function conditionOf(
  operand: string,
  name: string,
  operator: string,
  value: unknown,
  out: Expression,
): string {
  const bind = (placeholder: string, bound: unknown) => {
    out.expressionValues[placeholder] = toAttributeValue(bound);
    return placeholder;
  };
  const comparison = entryOf(comparisons, operator);
  if (comparison) return `${operand} ${comparison} ${bind(`:${name}`, value)}`;
  const called = entryOf(functions, operator);
  if (called) return `${called}(${operand},${bind(`:${name}`, value)})`;
  if (operator === 'between' && Array.isArray(value) && value.length >= 2) {
    return `${operand} BETWEEN ${bind(`:${name}_start`, value[0])} AND ${bind(`:${name}_end`, value[1])}`;
  }
  if (operator === 'in' && Array.isArray(value)) {
    // AWS renders an empty list so; DynamoDB then refuses the expression.
    if (value.length === 0) return 'null';
    return `${operand} IN (${value.map((item, index) => bind(`:${name}_${index}`, item)).join(', ')})`;
  }
  if (operator === 'attributeExists' && typeof value === 'boolean') {
    return `attribute_${value ? '' : 'not_'}exists(${operand})`;
  }
  const code = operator === 'attributeType' ? entryOf(typeCodes, String(value)) : undefined;
  if (code) return `attribute_type(${operand},${bind(`:${name}`, code)})`;
  throw new NotRenderable();
}
