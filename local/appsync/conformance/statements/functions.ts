import type { Chapter } from '../statement.ts';
import { typedFunctions } from '../typed-functions.ts';

/** Every function of `@aws-appsync/utils` as the installed typings name them, in the groups that the table shows. */
export function functionChapters(): Chapter[] {
  const names = typedFunctions();
  const of = (title: string, belongs: (name: string) => boolean): Chapter => ({
    title,
    statements: names.filter(belongs).map((name) => ({
      id: name,
      says: `${name} does what its typings and AWS's guide say`,
      source: 'source: @aws-appsync/utils typings',
    })),
  });
  const isOperation = (name: string) => name.startsWith('dynamodb.operations.');
  return [
    of('util functions', (name) => name.startsWith('util.')),
    of('extensions', (name) => name.startsWith('extensions.')),
    of('runtime', (name) => name.startsWith('runtime.')),
    of('dynamodb functions', (name) => name.startsWith('dynamodb.') && !isOperation(name)),
    of('dynamodb operations', isOperation),
  ];
}
