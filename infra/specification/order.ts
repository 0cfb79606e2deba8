import { referencesIn } from './references.ts';
import type { Template, TemplateResource } from './template.ts';

/** The logical ids in the order in which they must be made, and a circle of them that cannot be, if there is one. */
export function makingOrder(resources: Template['Resources']): { order: string[]; circle: string[] | null } {
  const order: string[] = [];
  const open: string[] = [];
  let circle: string[] | null = null;
  const visit = (id: string): void => {
    if (order.includes(id) || circle) return;
    if (open.includes(id)) circle = [...open.slice(open.indexOf(id)), id];
    else {
      open.push(id);
      for (const other of referencesOf(resources[id]!)) if (resources[other]) visit(other);
      open.pop();
      order.push(id);
    }
  };
  for (const id of Object.keys(resources)) visit(id);
  return { order, circle };
}

/** Every name that a resource waits for: DependsOn, and what its properties name (parameters included). */
export function referencesOf(resource: TemplateResource): Set<string> {
  const inside = referencesIn(resource.Properties ?? {}).filter(
    ({ kind }) => kind === 'name' || kind === 'attribute',
  );
  return new Set([...[resource.DependsOn ?? []].flat(), ...inside.map(({ target }) => target)]);
}
