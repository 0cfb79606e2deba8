import { statSync } from 'node:fs';
import { checkTemplate } from './check-template.ts';
import { findingLine } from './finding.ts';
import { loadSpecification } from './specification.ts';
import type { Template } from './template.ts';

/** A stack as `App.synth` gives it. */
export interface SynthesizedStack {
  stackName: string;
  template: Template;
  templateFullPath: string;
  /** Where its template is uploaded to; of one that is handed over as it is, nothing. */
  stackTemplateAssetObjectUrl?: string;
}

/** Throws, with every finding in a line of its own, when CloudFormation would refuse one of the templates. */
export function requireDeployable(stacks: readonly SynthesizedStack[]): void {
  const specification = loadSpecification();
  const outputs = stacks.flatMap(({ template }) => Object.values(template.Outputs ?? {}));
  const exported = new Set(
    outputs.map((output) => output.Export?.Name).filter((name) => typeof name === 'string'),
  );
  const findings = stacks.flatMap((stack) => {
    const { stackName, template, templateFullPath, stackTemplateAssetObjectUrl } = stack;
    const bytes = statSync(templateFullPath).size;
    const asBody = stackTemplateAssetObjectUrl === undefined;
    return checkTemplate({ stack: stackName, template, bytes, asBody, exported }, specification);
  });
  if (findings.length > 0)
    throw new Error(`CloudFormation would refuse this:\n${findings.map(findingLine).join('\n')}`);
}
