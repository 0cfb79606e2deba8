import {
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { ValueError } from './errors.ts';
import { slashPath } from './field-path.ts';
import { isMap } from './runtime/plain-object.ts';
import { javaText } from './scalars/java-text.ts';

type Steps = (string | number)[];

/**
 * Checks what a resolver returned against the field's type, more strictly than graphql-js and in AppSync's words: a
 * numeric string is no Int, a map is no list. A list keeps its good elements; a bad one becomes an error in its place.
 * `path` is asked for only when there is something to complain about.
 */
export function fitValue(type: GraphQLOutputType, value: unknown, path: () => Steps): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null || value === undefined || value instanceof Error) return value ?? null;
  if (isListType(inner)) {
    if (!Array.isArray(value)) throw mismatch(path(), 'LIST', value);
    const ofType = inner.ofType as GraphQLOutputType;
    return value.map((item, index) => {
      try {
        return fitValue(ofType, item, () => [...path(), index]);
      } catch (error) {
        return error;
      }
    });
  }
  if (!isLeafType(inner)) {
    if (!isMap(value)) throw mismatch(path(), 'OBJECT', value);
    return value;
  }
  if (isEnumType(inner)) {
    if (typeof value === 'string' && inner.getValue(value)) return value;
    throw cannotSerialize(
      path(),
      `Invalid input for Enum '${inner.name}'. No value found for name '${javaText(value)}'`,
    );
  }
  if (isScalarType(inner)) return fitScalar(inner.name, value, path, (output) => inner.serialize(output));
  return value;
}

function fitScalar(
  name: string,
  value: unknown,
  path: () => Steps,
  serialize: (output: unknown) => unknown,
): unknown {
  if (name === 'String') return javaText(value);
  if (name === 'ID') {
    if (typeof value === 'string' || Number.isInteger(value)) return String(value);
    throw unexpected(path(), name, value);
  }
  if (name === 'Int') {
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 31 - 1) return value;
    throw unexpected(path(), name, value);
  }
  if (name === 'Float') {
    if (typeof value === 'number') return value;
    throw unexpected(path(), name, value);
  }
  if (name === 'Boolean') {
    if (typeof value === 'boolean') return value;
    throw unexpected(path(), name, value);
  }
  try {
    return serialize(value);
  } catch (error) {
    throw cannotSerialize(path(), error instanceof Error ? error.message : String(error));
  }
}

const cannotSerialize = (path: Steps, why: string) =>
  new ValueError(`Can't serialize value (${slashPath(path)}) : ${why}`);

const unexpected = (path: Steps, type: string, value: unknown) =>
  cannotSerialize(path, `Expected type '${type}' but was '${javaType(value)}'.`);

function mismatch(path: Steps, expected: string, value: unknown): ValueError {
  const got = Array.isArray(value) ? 'LIST' : isMap(value) ? 'OBJECT' : javaType(value).toUpperCase();
  return new ValueError(
    `Can't resolve value (${slashPath(path)}) : type mismatch error, expected type ${expected}, got ${got}`,
  );
}

function javaType(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return Array.isArray(value) ? 'ArrayList' : 'LinkedHashMap';
}
