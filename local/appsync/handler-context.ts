import type { GraphQLResolveInfo } from 'graphql';
import type { Operation } from './operation.ts';
import { selectionSetGraphQL, selectionSetList } from './selection.ts';

/** What is the same for every handler of one field's resolver. */
export interface FieldFacts {
  arguments: string;
  source: string;
  info: string;
}

/** What differs from handler to handler; texts are JSON. */
export interface HandlerFacts {
  stash: string;
  result?: unknown;
  error?: { message: string; type: string } | null;
  prev?: { result: unknown } | null;
}

const infos = new WeakMap<Operation, Map<unknown, string>>();

export function fieldFacts(
  source: unknown,
  args: unknown,
  operation: Operation,
  info: GraphQLResolveInfo,
): FieldFacts {
  return {
    arguments: JSON.stringify(args),
    source: sourceJson(source, operation),
    info: infoJson(operation, info),
  };
}

/** The context of a handler, as JSON. */
export function contextJson(field: FieldFacts, operation: Operation, facts: HandlerFacts): string {
  const { identity, request, environment } = operation.json;
  const parts = [
    `"arguments":${field.arguments}`,
    `"identity":${identity}`,
    `"source":${field.source}`,
    `"request":${request}`,
    `"env":${environment}`,
    `"info":${field.info}`,
    `"stash":${facts.stash}`,
    `"prev":${JSON.stringify(facts.prev ?? null)}`,
    ...(facts.result === undefined ? [] : [`"result":${JSON.stringify(facts.result)}`]),
    ...(facts.error ? [`"error":${JSON.stringify(facts.error)}`] : []),
  ];
  return `{${parts.join(',')}}`;
}

/** Brothers and sisters share their parent, so its text is made once. */
function sourceJson(source: unknown, operation: Operation): string {
  if (typeof source !== 'object' || source === null) return JSON.stringify(source ?? null);
  const known = operation.json.sources.get(source);
  if (known !== undefined) return known;
  const made = JSON.stringify(source);
  operation.json.sources.set(source, made);
  return made;
}

function infoJson(operation: Operation, info: GraphQLResolveInfo): string {
  const known = infos.get(operation) ?? new Map<unknown, string>();
  infos.set(operation, known);
  const key = info.fieldNodes[0];
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = JSON.stringify({
    fieldName: info.fieldName,
    parentTypeName: info.parentType.name,
    variables: operation.variables,
    selectionSetList: selectionSetList(info.fieldNodes, info.fragments),
    selectionSetGraphQL: selectionSetGraphQL(info),
  });
  known.set(key, made);
  return made;
}
