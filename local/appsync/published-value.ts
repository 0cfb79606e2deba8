import type { FieldNode } from 'graphql';
import type { Executed } from './execute.ts';
import { isMap } from './runtime/plain-object.ts';
import { fieldsOf, type Fragments, fragmentsOf } from './selection.ts';

/** A mutation field that ran, with its selected result under the fields' own names. */
export interface PublishedValue {
  mutation: string;
  value: unknown;
}

/** What the mutation fields of an executed operation tell their subscribers; fields that gave null tell nothing. */
export function publishedValues({ definition, data, document }: Executed): PublishedValue[] {
  if (definition.operation !== 'mutation' || !data) return [];
  const fragments = fragmentsOf(document);
  return fieldsOf(definition.selectionSet, fragments).flatMap((field) => {
    const value = data[field.alias?.value ?? field.name.value];
    if (value === null || value === undefined) return [];
    return [{ mutation: field.name.value, value: underOwnNames(value, [field], fragments) }];
  });
}

function underOwnNames(value: unknown, nodes: FieldNode[], fragments: Fragments): unknown {
  if (Array.isArray(value)) return value.map((item) => underOwnNames(item, nodes, fragments));
  if (!isMap(value)) return value;
  const renamed: Record<string, unknown> = {};
  const selected = nodes.flatMap((node) => fieldsOf(node.selectionSet, fragments));
  for (const field of selected) {
    const key = field.alias?.value ?? field.name.value;
    if (!(key in value)) continue;
    const same = selected.filter((other) => (other.alias?.value ?? other.name.value) === key);
    renamed[field.name.value] = underOwnNames(value[key], same, fragments);
  }
  return renamed;
}
