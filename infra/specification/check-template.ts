import { checkLimits } from './check-limits.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkMembers } from './check-value.ts';
import type { Finding, Report } from './finding.ts';
import { isCustom, type Specification } from './specification.ts';
import type { Template, TemplateResource } from './template.ts';

export interface CheckedTemplate {
  stack: string;
  template: Template;
  /** Of the template as a file. */
  bytes: number;
  /** Whether it is deployed as TemplateBody, and not from a bucket. */
  asBody: boolean;
  /** Names that the stacks deployed with it export. */
  exported: ReadonlySet<string>;
}

const MEMBERS = [
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'CreationPolicy',
  'UpdatePolicy',
  'DeletionPolicy',
  'UpdateReplacePolicy',
];
const POLICIES: Record<string, string[]> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'],
  UpdateReplacePolicy: ['Delete', 'Retain', 'Snapshot'],
};

/** Everything in a template that CloudFormation's resource specification, or CloudFormation itself, would refuse. */
export function checkTemplate(checked: CheckedTemplate, specification: Specification): Finding[] {
  const { stack, template, bytes, asBody, exported } = checked;
  const findings = [
    ...checkLimits(template, bytes, asBody),
    ...checkReferences(template, exported, specification),
  ];
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    const report: Report = (path, sentence) => findings.push({ logicalId, path, sentence });
    checkAttributes(resource, report);
    checkNames(resource, template, report);
    const specified = specification.resource(resource.Type);
    if (!specified) report('Type', `CloudFormation knows no ${resource.Type}.`);
    else {
      const properties = resource.Properties ?? {};
      const known = isCustom(resource.Type)
        ? pick(properties, Object.keys(specified.properties))
        : properties;
      checkMembers(known, specified.properties, 'Properties', specification, report);
    }
  }
  return findings.map((finding) => ({ stack, ...finding }));
}

function checkAttributes(resource: TemplateResource, report: Report): void {
  for (const name of Object.keys(resource))
    if (!MEMBERS.includes(name)) report(name, 'A resource has no such attribute.');
  for (const [name, allowed] of Object.entries(POLICIES)) {
    const policy = resource[name as 'DeletionPolicy'];
    if (policy !== undefined && !allowed.includes(policy))
      report(name, `It must be one of ${allowed.join(', ')}, not "${policy}".`);
  }
}

function pick<T>(from: Record<string, T>, names: string[]): Record<string, T> {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]!]),
  );
}
