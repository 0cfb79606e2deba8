import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types grow from the schema: the deployed SDL, the domain's types, and typed hooks beside each route's queries. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  documents: 'remix-app/app/**/queries.graphql',
  ignoreNoDocuments: true,
  generates: {
    'generated/schema.graphql': { plugins: ['./scripts/codegen/deployed-schema.cjs'] },
    'generated/types.ts': {
      plugins: ['typescript'],
      config: {
        scalars: {
          ID: 'string',
          AWSDate: 'string',
          AWSDateTime: 'string',
        },
        enumsAsTypes: true,
        skipTypename: true,
        maybeValue: 'T | null | undefined',
      },
    },
  },
};

export default config;
