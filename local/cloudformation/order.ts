import { makingOrder } from '../../infra/specification/order.ts';
import { TemplateError } from './evaluate.ts';
import type { Template } from './template.ts';

/** The logical ids in the order in which they must be made: what a resource refers to comes before it. */
export function orderOf(resources: Template['Resources']): string[] {
  const { order, circle } = makingOrder(resources);
  if (circle)
    throw new TemplateError(`Circular dependency between resources: [${circle.slice(0, -1).join(', ')}]`);
  return order;
}
