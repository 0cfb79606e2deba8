import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** The SDL as it is deployed. */
export const schema = parse(readFileSync(new URL('../generated/schema.graphql', import.meta.url), 'utf8'));

export const objects = schema.definitions.filter(
  (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
);
export const isRoot = ({ name }: ObjectTypeDefinitionNode) =>
  ['Query', 'Mutation', 'Subscription'].includes(name.value);
export const types = objects.filter((type) => !isRoot(type));

/** `Query.client` and so on, with their definitions. */
export const fieldsOf = (from: readonly ObjectTypeDefinitionNode[]): [string, FieldDefinitionNode][] =>
  from.flatMap((type) =>
    (type.fields ?? []).map((field): [string, FieldDefinitionNode] => [
      `${type.name.value}.${field.name.value}`,
      field,
    ]),
  );
export const rootFields = fieldsOf(objects.filter(isRoot));

/** Who a directive lets in: Cognito groups, and "IAM" for our own functions. */
export function audience(directives: readonly ConstDirectiveNode[] = []): string[] {
  return directives.flatMap((directive) => {
    if (directive.name.value === 'aws_iam') return ['IAM'];
    if (directive.name.value !== 'aws_cognito_user_pools') return [];
    const groups = directive.arguments?.find(({ name }) => name.value === 'cognito_groups')?.value;
    return groups?.kind === Kind.LIST ? groups.values.map((value) => (value as { value: string }).value) : [];
  });
}

/** The type's name without lists and exclamation marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
