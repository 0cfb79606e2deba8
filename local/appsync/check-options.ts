import { getNamedType, type GraphQLOutputType, type GraphQLSchema, isListType, isNonNullType } from 'graphql';
import type { Limits } from './limits.ts';
import type { GraphqlApiOptions } from './options.ts';
import { subscriptionsOf } from './schema.ts';
import { bytesOf } from './text-size.ts';

/** Throws where AppSync would refuse to create the API for its figures, or for subscriptions that fit no mutation. */
export function checkOptions(options: GraphqlApiOptions, schema: GraphQLSchema, limits: Limits): void {
  if (bytesOf(options.sdl) > limits.schemaBytes) {
    throw new Error(`The schema is larger than ${limits.schemaBytes} bytes.`);
  }
  within('queryDepthLimit', options.queryDepthLimit, 75);
  within('resolverCountLimit', options.resolverCountLimit, limits.resolversPerRequest);
  for (const { typeName, fieldName, maxBatchSize } of options.resolvers) {
    within(`${typeName}.${fieldName}: maxBatchSize`, maxBatchSize, limits.batchSize);
  }
  checkReturnTypes(schema);
}

function within(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= most)) return;
  throw new Error(`${name} is ${value}; it is a whole number from 0 to ${most}.`);
}

/** A subscription tells what its mutations return, so its type must be theirs. */
function checkReturnTypes(schema: GraphQLSchema): void {
  const subscriptions = schema.getSubscriptionType()?.getFields() ?? {};
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const [mutation, fields] of subscriptionsOf(schema)) {
    const returned = mutations[mutation]?.type;
    for (const field of fields) {
      const told = subscriptions[field]?.type;
      if (!returned || !told || shapeOf(returned) === shapeOf(told)) continue;
      throw new Error(
        `Subscription.${field} returns ${String(told)}, but Mutation.${mutation} returns ${String(returned)}.`,
      );
    }
  }
}

/** A type without its demands for a value: `[Message]` for `[Message!]!`. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return shapeOf(type.ofType);
  return isListType(type) ? `[${shapeOf(type.ofType as GraphQLOutputType)}]` : getNamedType(type).name;
}
