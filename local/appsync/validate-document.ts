import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  validate,
} from 'graphql';
import type { ErrorEntry } from './errors.ts';
import { locationsOf } from './locations.ts';
import { hiddenIntrospection } from './hidden-introspection.ts';
import { literalWords } from './literal-words.ts';
import { validationWords } from './validation-words.ts';

/** Checks a document against the schema; errors are worded as AppSync's. */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): ErrorEntry[] {
  const hidden = introspection ? [] : hiddenIntrospection(document);
  if (hidden.length > 0) {
    return hidden.map(({ node, field, type }) =>
      entry(document, node, `FieldUndefined: Field '${field}' in type '${type}' is undefined`),
    );
  }
  return validate(schema, document).map((error) =>
    entry(document, error.nodes?.[0], worded(error, schema, document)),
  );
}

function entry(document: DocumentNode, node: ASTNode | undefined, words: string): ErrorEntry {
  const where = node ? fieldPath(document, node) : '';
  const message = `Validation error of type ${words}${where ? ` @ '${where}'` : ''}`;
  return { path: null, locations: locationsOf(node && [node]), message };
}

function worded(error: GraphQLError, schema: GraphQLSchema, document: DocumentNode): string {
  for (const [pattern, type, words] of validationWords) {
    const match = pattern.exec(error.message);
    if (match)
      return `${type}: ${words.replace(/\$(\d)/g, (_, place: string) => match[Number(place)] ?? '')}`;
  }
  return `WrongType: ${literalWords(schema, document, error.nodes?.[0]) ?? 'the value is not valid'}`;
}

/** The fields that lead to a node, `client/recent`; for a field the path includes it. */
function fieldPath(document: DocumentNode, target: ASTNode): string {
  const search = (node: ASTNode, path: string[]): string[] | null => {
    const here = node.kind === Kind.FIELD ? [...path, (node as FieldNode).name.value] : path;
    if (node === target) return here;
    for (const child of Object.values(node) as unknown[]) {
      for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (typeof item !== 'object' || item === null || !('kind' in item)) continue;
        const found = search(item as ASTNode, here);
        if (found) return found;
      }
    }
    return null;
  };
  return (search(document, []) ?? []).join('/');
}
