import type { Finding } from './finding.ts';
import { makingOrder } from './order.ts';
import { referencesIn, type Reference } from './references.ts';
import { isCustom, type Specification } from './specification.ts';
import type { Json, Template } from './template.ts';

const PSEUDO = [
  'AccountId',
  'NotificationARNs',
  'NoValue',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
];

/** Checks that all that is named is there: logical ids, attributes, parameters, conditions, exports; and that no circle is. */
export function checkReferences(
  template: Template,
  exported: ReadonlySet<string>,
  specification: Specification,
): Omit<Finding, 'stack'>[] {
  const findings: Omit<Finding, 'stack'>[] = [];
  const missing = ({ kind, target, attribute }: Reference): string | null => {
    const resource = template.Resources[target];
    if (kind === 'condition')
      return template.Conditions?.[target] ? null : `There is no condition ${target}.`;
    if (kind === 'import') return exported.has(target) ? null : `No stack here exports ${target}.`;
    if (kind === 'name') {
      const known =
        resource || template.Parameters?.[target] || PSEUDO.some((name) => target === `AWS::${name}`);
      return known ? null : `Nothing in the template is called ${target}.`;
    }
    if (!resource) return `There is no resource ${target}.`;
    const attributes = specification.resource(resource.Type)?.attributes;
    if (!attributes || isCustom(resource.Type) || attributes[attribute]) return null;
    return `${resource.Type} has no attribute ${attribute}.`;
  };
  const look = (logicalId: string, value: Json | undefined, path: string) => {
    for (const reference of referencesIn(value ?? null, path)) {
      const sentence = missing(reference);
      if (sentence) findings.push({ logicalId, path: reference.path, sentence });
    }
  };
  const lookForCondition = (logicalId: string, condition: string | undefined) => {
    if (condition && !template.Conditions?.[condition])
      findings.push({ logicalId, path: 'Condition', sentence: `There is no condition ${condition}.` });
  };
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    look(logicalId, resource.Properties, 'Properties');
    lookForCondition(logicalId, resource.Condition);
    for (const other of [resource.DependsOn ?? []].flat())
      if (!template.Resources[other])
        findings.push({ logicalId, path: 'DependsOn', sentence: `There is no resource ${other}.` });
  }
  for (const [logicalId, output] of Object.entries(template.Outputs ?? {})) {
    look(logicalId, output.Value, 'Value');
    look(logicalId, output.Export?.Name, 'Export.Name');
    lookForCondition(logicalId, output.Condition);
  }
  const { circle } = makingOrder(template.Resources);
  if (circle) {
    const sentence = `Each of these waits for the next: ${circle.join(' -> ')}.`;
    findings.push({ logicalId: circle[0]!, path: '', sentence });
  }
  return findings;
}
