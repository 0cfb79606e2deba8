import { buildASTSchema, type DocumentNode, type GraphQLSchema, isScalarType, Kind, parse } from 'graphql';
import { awsScalars } from './scalars/index.ts';
import { attach } from './scalars/scalar.ts';

const directives = `
  directive @aws_cognito_user_pools(cognito_groups: [String]) on OBJECT | FIELD_DEFINITION
  directive @aws_auth(cognito_groups: [String]) on OBJECT | FIELD_DEFINITION
  directive @aws_api_key on OBJECT | FIELD_DEFINITION
  directive @aws_iam on OBJECT | FIELD_DEFINITION
  directive @aws_oidc on OBJECT | FIELD_DEFINITION
  directive @aws_lambda on OBJECT | FIELD_DEFINITION
  directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
  directive @aws_publish(subscriptions: [String]) on FIELD_DEFINITION
  directive @canonical on OBJECT | FIELD_DEFINITION
  directive @hidden on OBJECT | FIELD_DEFINITION
  directive @renamed on OBJECT | FIELD_DEFINITION
`;

/**
 * Builds the schema from SDL as it is deployed: AppSync's own directives and scalars are added where absent. An empty
 * SDL gives a schema without a query type, which answers nothing.
 */
export function buildApiSchema(sdl: string): GraphQLSchema {
  const own: DocumentNode = sdl.trim() === '' ? { kind: Kind.DOCUMENT, definitions: [] } : parse(sdl);
  const declared = new Set(
    own.definitions.map((definition) => ('name' in definition ? definition.name?.value : undefined)),
  );
  const scalars = awsScalars.map((scalar) => `scalar ${scalar.name}`).join('\n');
  const brought = parse(`${scalars}\n${directives}`).definitions.filter(
    (definition) => !('name' in definition) || !declared.has(definition.name?.value),
  );
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...brought, ...own.definitions] };
  const schema = buildASTSchema(document);
  for (const scalar of awsScalars) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) attach(type, scalar);
  }
  return schema;
}

/** The subscription fields that each mutation field feeds, by @aws_subscribe. */
export function subscriptionsOf(schema: GraphQLSchema): Map<string, string[]> {
  const fed = new Map<string, string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const mark = field.astNode?.directives?.find((directive) => directive.name.value === 'aws_subscribe');
    const value = mark?.arguments?.find((argument) => argument.name.value === 'mutations')?.value;
    const names = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
    for (const name of names) {
      if (name.kind !== Kind.STRING) continue;
      fed.set(name.value, [...(fed.get(name.value) ?? []), field.name]);
    }
  }
  return fed;
}
