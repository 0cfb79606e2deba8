import type { HostFunction } from '../call.ts';
import { dynamodbFunctions } from './dynamodb.ts';
import { generalFunctions } from './general.ts';
import { httpFunctions } from './http.ts';
import { mathFunctions } from './math.ts';
import { rdsFunctions } from './rds.ts';
import { stringFunctions } from './str.ts';
import { timeFunctions } from './time.ts';
import { transformFunctions } from './transform.ts';
import { xmlFunctions } from './xml.ts';

const under = (name: string, functions: Record<string, HostFunction>) =>
  Object.fromEntries(Object.entries(functions).map(([key, run]) => [`${name}.${key}`, run]));

/** The `util` object: 52 functions. */
export const utilFunctions: Record<string, HostFunction> = {
  ...generalFunctions,
  ...under('time', timeFunctions),
  ...under('dynamodb', dynamodbFunctions),
  ...under('rds', rdsFunctions),
  ...under('http', httpFunctions),
  ...under('xml', xmlFunctions),
  ...under('transform', transformFunctions),
  ...under('math', mathFunctions),
  ...under('str', stringFunctions),
};
