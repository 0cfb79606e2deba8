import { type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { javaText } from './java-text.ts';

/** How one of AppSync's own scalars reads and writes its values. */
export interface Scalar {
  name: string;
  /** What the error text calls a value of this kind, for example "a valid DateTime Object". */
  title: string;
  /** The value for resolver code; undefined when the input is none of this kind. */
  read(input: unknown): unknown;
  /** The value for the client; undefined when the output is none of this kind. Absent: as `read`. */
  write?(output: unknown): unknown;
}

/** A scalar that takes strings which pass a test, both ways. */
export function textScalar(name: string, title: string, isValid: (text: string) => boolean): Scalar {
  return { name, title, read: (input) => (typeof input === 'string' && isValid(input) ? input : undefined) };
}

/** Puts a scalar's rules into the type of that name in a built schema. */
export function attach(type: GraphQLScalarType, scalar: Scalar): void {
  const parse = (input: unknown) => {
    const value = scalar.read(input);
    if (value === undefined) throw new TypeError(`Unable to parse ${quoted(input)} as ${scalar.title}.`);
    return value;
  };
  type.parseValue = parse;
  type.parseLiteral = (node) => parse(literal(node));
  type.serialize = (output) => {
    const value = (scalar.write ?? scalar.read)(output);
    if (value === undefined) {
      throw new TypeError(`Unable to serialize ${quoted(output)} as ${scalar.title}.`);
    }
    return value;
  };
}

const quoted = (value: unknown) => (typeof value === 'object' ? javaText(value) : `\`${String(value)}\``);

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return node.value;
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  if (node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind === Kind.NULL) return null;
  if (node.kind === Kind.LIST) return node.values.map(literal);
  if (node.kind === Kind.OBJECT) {
    return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value)]));
  }
  return undefined;
}
