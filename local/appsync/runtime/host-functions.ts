import type { HostFunction } from './call.ts';
import { dynamodbModule } from './dynamodb/index.ts';
import { runtimeFunctions } from './early-return.ts';
import { extensionFunctions } from './extensions.ts';
import { utilFunctions } from './util/index.ts';

const named = (prefix: string, functions: Record<string, HostFunction>) =>
  Object.entries(functions).map(([name, run]) => [`${prefix}.${name}`, run] as const);

/** Everything that resolver code can call, by its full name. */
export const hostFunctions: Record<string, HostFunction> = Object.fromEntries([
  ...named('util', utilFunctions),
  ...named('extensions', extensionFunctions),
  ...named('runtime', runtimeFunctions),
  ...named('dynamodb', dynamodbModule),
]);
