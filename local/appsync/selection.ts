import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLResolveInfo,
  type InlineFragmentNode,
  print,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Record<string, FragmentDefinitionNode>;

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  return Object.fromEntries(
    document.definitions.flatMap((part) =>
      part.kind === 'FragmentDefinition' ? [[part.name.value, part]] : [],
    ),
  );
}

/** The fields below a field as AppSync lists them, parents first: `["id", "author", "author/name"]`, by their aliases. */
export function selectionSetList(nodes: readonly FieldNode[], fragments: Fragments): string[] {
  const paths = new Set<string>();
  for (const node of nodes) collect(node.selectionSet, '', fragments, paths);
  return [...paths];
}

/** The selection below a field as text. */
export function selectionSetGraphQL(info: Pick<GraphQLResolveInfo, 'fieldNodes'>): string {
  const set = info.fieldNodes[0]?.selectionSet;
  return set ? print(set) : '';
}

/** The fields of a selection set with fragments opened, whatever type they are on. */
export function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) =>
    selection.kind === 'Field' ? [selection] : fieldsOf(inside(selection, fragments), fragments),
  );
}

function collect(
  set: SelectionSetNode | undefined,
  prefix: string,
  fragments: Fragments,
  paths: Set<string>,
): void {
  for (const field of fieldsOf(set, fragments)) {
    const path = `${prefix}${field.alias?.value ?? field.name.value}`;
    paths.add(path);
    collect(field.selectionSet, `${path}/`, fragments, paths);
  }
}

function inside(
  selection: InlineFragmentNode | FragmentSpreadNode,
  fragments: Fragments,
): SelectionSetNode | undefined {
  return selection.kind === 'InlineFragment'
    ? selection.selectionSet
    : fragments[selection.name.value]?.selectionSet;
}
