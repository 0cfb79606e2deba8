import { type DocumentNode, type FieldNode, Kind } from 'graphql';
import { fieldsOf, type Fragments, fragmentsOf } from './selection.ts';

/** A field of the introspection schema that a query asks for. */
export interface HiddenField {
  node: FieldNode;
  field: string;
  type: '__Schema' | '__Type';
}

/**
 * What a query asks of `__schema` and `__type`. With introspection off AppSync says of each such field that it does
 * not exist; `__typename` still does.
 */
export function hiddenIntrospection(document: DocumentNode): HiddenField[] {
  const fragments = fragmentsOf(document);
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fieldsOf(definition.selectionSet, fragments).flatMap((root) => hiddenUnder(root, fragments))
      : [],
  );
}

function hiddenUnder(root: FieldNode, fragments: Fragments): HiddenField[] {
  const type = ({ __schema: '__Schema', __type: '__Type' } as const)[
    root.name.value as '__schema' | '__type'
  ];
  if (!type) return [];
  return fieldsOf(root.selectionSet, fragments).map((node) => ({ node, field: node.name.value, type }));
}
