import type { Json, Template, TemplateResource } from './template.ts';
import { TemplateError } from './evaluate.ts';

/** The logical ids in the order in which they must be made: what a resource refers to comes before it. */
export function orderOf(resources: Template['Resources']): string[] {
  const ordered: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, path: string[]): void => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open')
      throw new TemplateError(`Circular reference: ${[...path, id].join(' -> ')}`);
    state.set(id, 'open');
    for (const other of referencesOf(resources[id]!)) if (resources[other]) visit(other, [...path, id]);
    state.set(id, 'done');
    ordered.push(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
  return ordered;
}

/** Every name a resource refers to by DependsOn, Ref, GetAtt or Sub (parameters included; the caller sorts them out). */
export function referencesOf(resource: TemplateResource): Set<string> {
  const names = new Set<string>([resource.DependsOn ?? []].flat());
  collect(resource.Properties ?? {}, names);
  return names;
}

function collect(value: Json, names: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((entry) => collect(entry, names));
  if (value === null || typeof value !== 'object') return;
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'Ref' && typeof entry === 'string') names.add(entry);
    else if (key === 'Fn::GetAtt')
      names.add(String(Array.isArray(entry) ? entry[0] : String(entry).split('.')[0]));
    else if (key === 'Fn::Sub') {
      const pattern = String(Array.isArray(entry) ? entry[0] : entry);
      for (const match of pattern.matchAll(/\$\{([^!}.]+)(?:\.[^}]*)?\}/g)) names.add(match[1]!.trim());
      if (Array.isArray(entry)) collect(entry[1]!, names);
    } else collect(entry, names);
  }
}
