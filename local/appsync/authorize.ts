import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { Caller } from './caller.ts';

/** Who may read a field: Cognito users of these groups (null = of any or none), signed callers. */
export interface Access {
  cognito: boolean;
  groups: string[] | null;
  iam: boolean;
}

/** What an unmarked field of an unmarked type has: the default mode, Cognito with default action ALLOW. */
const unmarked: Access = { cognito: true, groups: null, iam: false };

const modes = ['aws_cognito_user_pools', 'aws_iam', 'aws_api_key', 'aws_oidc', 'aws_lambda'];

/**
 * The access of every field, by `Type.field`. A field's own directives replace its type's. Directives of modes
 * that this API does not have open the field to nobody. `@aws_auth` does nothing on an API with two modes, as on AWS;
 * with Cognito alone it holds for root fields only, and `@aws_cognito_user_pools(cognito_groups)` refuses everybody.
 */
export function readAccess(schema: GraphQLSchema, iam = true): Map<string, Access> {
  const access = new Map<string, Access>();
  const roots = (['query', 'mutation', 'subscription'] as const).map((operation) =>
    schema.getRootType(operation as never),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const read = (directives: readonly ConstDirectiveNode[]) =>
      iam ? accessOf(directives) : accessWithCognitoAlone(directives, roots.includes(type));
    const ofType = read(directivesOfType(type)) ?? unmarked;
    for (const field of Object.values(type.getFields())) {
      access.set(`${type.name}.${field.name}`, read(field.astNode?.directives ?? []) ?? ofType);
    }
  }
  return access;
}

function accessWithCognitoAlone(directives: readonly ConstDirectiveNode[], isRoot: boolean): Access | null {
  const marked = accessOf(directives);
  if (marked) return { ...marked, cognito: marked.cognito && marked.groups === null, iam: false };
  const old = directives.find((directive) => directive.name.value === 'aws_auth');
  return old && isRoot ? { cognito: true, groups: groupsOf(old), iam: false } : null;
}

/** Fields and types that carry `@aws_auth`, which two modes make AppSync ignore without a word. */
export function ignoredDirectives(schema: GraphQLSchema): string[] {
  const carries = (directives: readonly ConstDirectiveNode[]) =>
    directives.some((directive) => directive.name.value === 'aws_auth');
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => [
      ...(carries(directivesOfType(type)) ? [type.name] : []),
      ...Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
        .filter((field) => carries(field.astNode?.directives ?? []))
        .map((field) => `${type.name}.${field.name}`),
    ]);
}

/** Whether a caller may read a field of this access. */
export function mayAccess(access: Access | undefined, caller: Caller): boolean {
  if (!access) return false;
  if (caller.mode === 'iam') return access.iam;
  if (!access.cognito) return false;
  const { groups } = caller.identity;
  return access.groups === null || access.groups.some((group) => groups?.includes(group));
}

function accessOf(directives: readonly ConstDirectiveNode[]): Access | null {
  const marks = directives.filter((directive) => modes.includes(directive.name.value));
  if (marks.length === 0) return null;
  const cognito = marks.filter((mark) => mark.name.value === 'aws_cognito_user_pools');
  const groups = cognito.map(groupsOf);
  return {
    cognito: cognito.length > 0,
    groups: groups.includes(null) ? null : groups.flatMap((names) => names ?? []),
    iam: marks.some((mark) => mark.name.value === 'aws_iam'),
  };
}

function groupsOf(directive: ConstDirectiveNode): string[] | null {
  const value = directive.arguments?.find((argument) => argument.name.value === 'cognito_groups')?.value;
  if (!value || value.kind === 'NullValue') return null;
  const values = value.kind === 'ListValue' ? value.values : [value];
  return values.flatMap((item) => (item.kind === 'StringValue' ? [item.value] : []));
}

function directivesOfType(type: GraphQLObjectType): ConstDirectiveNode[] {
  return [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
}
