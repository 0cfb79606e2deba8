import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { isMap } from './runtime/plain-object.ts';
import { fieldsOf, type Fragments } from './selection.ts';

/** The part of an error's `data` that the query selected: an error must not show more than the field would. */
export function chosenData(data: unknown, { fieldNodes, fragments }: GraphQLResolveInfo): unknown {
  return chosen(data ?? null, fieldNodes, fragments);
}

function chosen(data: unknown, nodes: readonly FieldNode[], fragments: Fragments): unknown {
  if (Array.isArray(data)) return data.map((item) => chosen(item, nodes, fragments));
  const fields = nodes.flatMap((node) => fieldsOf(node.selectionSet, fragments));
  // A leaf field selects nothing of a map, and a map field is never a leaf.
  if (!isMap(data)) return fields.length === 0 ? data : null;
  const byName = new Map<string, FieldNode[]>();
  for (const field of fields) byName.set(field.name.value, [...(byName.get(field.name.value) ?? []), field]);
  const picked = [...byName].filter(([name]) => name in data);
  return Object.fromEntries(
    picked.map(([name, selected]) => [name, chosen(data[name], selected, fragments)]),
  );
}
