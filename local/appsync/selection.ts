import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  print,
  type SelectionSetNode,
} from 'graphql';

/** No honest selection has more; nested fragments can describe astronomically many. */
const mostPaths = 10_000;

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
export function fieldsOf(
  set: SelectionSetNode | undefined,
  fragments: Fragments,
  // A fragment adds nothing the second time; without this, a few that use each other take for ever to open.
  opened = new Set<string>(),
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return fieldsOf(selection.selectionSet, fragments, opened);
    const name = selection.name.value;
    if (opened.has(name)) return [];
    return fieldsOf(fragments[name]?.selectionSet, fragments, opened.add(name));
  });
}

function collect(
  set: SelectionSetNode | undefined,
  prefix: string,
  fragments: Fragments,
  paths: Set<string>,
): void {
  for (const field of fieldsOf(set, fragments)) {
    if (paths.size >= mostPaths) return;
    const path = `${prefix}${field.alias?.value ?? field.name.value}`;
    paths.add(path);
    collect(field.selectionSet, `${path}/`, fragments, paths);
  }
}
