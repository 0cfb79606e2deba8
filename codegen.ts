import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { ID: 'string', AWSDate: 'string', AWSDateTime: 'string', AWSJSON: 'string' };

const queryFiles = readdirSync('remix-app/app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('queries.graphql'))
  .map((file) => `remix-app/app/${file}`);

/** `queries.graphql` of a room of the panel grows `queries.generated.ts` beside it: types, documents, typed hooks. */
const typedHooks = Object.fromEntries(
  queryFiles.map((file) => [
    file.replace(/\.graphql$/, '.generated.ts'),
    {
      documents: file,
      plugins: ['typescript-operations', 'typed-document-node', './scripts/codegen/typed-hooks.cjs'],
      config: { scalars, enumType: 'string-literal', useTypeImports: true, maybeValue: 'T | null' },
    },
  ]),
);

/** Types grow from the schema: the deployed SDL, the domain's types, and typed hooks beside each route's queries. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'generated/schema.graphql': { plugins: ['./scripts/codegen/deployed-schema.cjs'] },
    'generated/types.ts': {
      plugins: ['typescript'],
      config: {
        scalars,
        enumsAsTypes: true,
        skipTypename: true,
        maybeValue: 'T | null | undefined',
      },
    },
    ...typedHooks,
  },
};

export default config;
