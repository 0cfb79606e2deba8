import { referencesIn } from '../../../infra/specification/references.ts';
import { TemplateError } from '../evaluate.ts';
import { orderOf } from '../order.ts';
import { resourceTypes } from '../resource-types.ts';
import type { Json, Template } from '../template.ts';

const MOST_RESOURCES = 500;

/** Refuses, before anything is made, a template that cannot be carried out; in AWS's words. */
export function requireTemplate(template: Template): void {
  const { Resources, Parameters = {}, Outputs = {} } = template;
  const ids = Object.keys(Resources ?? {});
  if (ids.length === 0)
    throw new TemplateError('Template format error: At least one Resources member must be defined.');
  if (ids.length > MOST_RESOURCES)
    throw new TemplateError(
      `Template format error: Number of resources, ${ids.length}, is greater than maximum allowed, ${MOST_RESOURCES}`,
    );
  const types = new Set(Object.values(Resources).map(({ Type }) => Type));
  const unknown = [...types].filter((type) => !resourceTypes[type]);
  if (unknown.length > 0)
    throw new TemplateError(`Template format error: Unrecognized resource types: [${unknown.join(', ')}]`);
  const requireNamed = (value: Json, block: string) => {
    const missing = referencesIn(value).filter(
      ({ kind, target }) =>
        (kind === 'name' || kind === 'attribute') &&
        !target.startsWith('AWS::') &&
        !Resources[target] &&
        !Parameters[target],
    );
    if (missing.length > 0)
      throw new TemplateError(
        `Template format error: Unresolved resource dependencies [${missing.map(({ target }) => target).join(', ')}] ` +
          `in the ${block} block of the template`,
      );
  };
  for (const { Properties, DependsOn } of Object.values(Resources)) {
    requireNamed(Properties ?? null, 'Resources');
    requireNamed(
      [DependsOn ?? []].flat().map((id) => ({ Ref: id })),
      'Resources',
    );
  }
  for (const { Value } of Object.values(Outputs)) requireNamed(Value, 'Outputs');
  orderOf(Resources);
}
