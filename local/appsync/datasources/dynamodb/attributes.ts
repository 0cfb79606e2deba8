import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { FieldError } from '../../errors.ts';
import { isMap } from '../../runtime/plain-object.ts';
import { missing } from '../template-error.ts';

export type Attributes = Record<string, AttributeValue>;

/** A map of values from a request object, as the SDK wants them. `name` is the map's place in the request. */
export function sdkAttributes(map: unknown, name: string): Attributes {
  if (map === undefined || map === null) throw missing(name);
  if (!isMap(map)) throw notAnObject(name, map);
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, sdkValue(value, `${name}][${key}`)]),
  );
}

/** Resolver code has N as a number, NULL as null and B as base64; DynamoDB wants strings, true and bytes. */
function sdkValue(value: unknown, name: string): AttributeValue {
  if (!isMap(value)) throw notAnObject(name, value);
  const [kind, ...more] = Object.keys(value);
  const content = value[kind ?? ''];
  const list = Array.isArray(content) ? (content as unknown[]) : [];
  if (more.length > 0) throw new FieldError(`'$[${name}]' has more than one type.`, 'MappingTemplate');
  switch (kind) {
    case 'S':
      return { S: String(content) };
    case 'N':
      return { N: String(content) };
    case 'BOOL':
      return { BOOL: content === true || content === 'true' };
    case 'NULL':
      return { NULL: true };
    case 'B':
      return { B: Buffer.from(String(content), 'base64') };
    case 'SS':
      return { SS: list.map(String) };
    case 'NS':
      return { NS: list.map(String) };
    case 'BS':
      return { BS: list.map((item) => Buffer.from(String(item), 'base64')) };
    case 'L':
      return { L: list.map((item, index) => sdkValue(item, `${name}][L][${index}`)) };
    case 'M':
      return { M: sdkAttributes(content, `${name}][M`) };
    default:
      throw new FieldError(`Unsupported attribute type '${kind ?? ''}' at '$[${name}]'.`, 'MappingTemplate');
  }
}

/** An item as resolver code sees it: plain JSON, sets as lists, bytes as base64. */
export function plainItem(item: Attributes | undefined): Record<string, unknown> | null {
  return item
    ? Object.fromEntries(Object.entries(item).map(([key, value]) => [key, plainValue(value)]))
    : null;
}

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.B !== undefined) return base64(value.B);
  if (value.SS !== undefined) return value.SS;
  if (value.NS !== undefined) return value.NS.map(Number);
  if (value.BS !== undefined) return value.BS.map(base64);
  if (value.L !== undefined) return value.L.map(plainValue);
  if (value.M !== undefined) return plainItem(value.M);
  return null;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function notAnObject(name: string, value: unknown): FieldError {
  const got = Array.isArray(value) ? 'ARRAY' : value === null ? 'NULL' : (typeof value).toUpperCase();
  return new FieldError(
    `Expected JSON object for attribute value '$[${name}]' but got a '${got}' instead.`,
    'MappingTemplate',
  );
}
