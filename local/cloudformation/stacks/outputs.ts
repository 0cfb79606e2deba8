import { evaluate, type Scope } from '../evaluate.ts';
import type { Template } from '../template.ts';
import type { StackOutput } from './stack.ts';

/** The template's outputs as they are now. */
export function outputsOf(template: Template, scope: Scope): StackOutput[] {
  return Object.entries(template.Outputs ?? {})
    .filter(([, output]) => !output.Condition || scope.condition(output.Condition))
    .map(([key, output]) => {
      const value = evaluate(output.Value, scope) ?? '';
      return {
        key,
        value: typeof value === 'object' ? JSON.stringify(value) : String(value),
        description: output.Description ?? '',
        exportName: output.Export ? String(evaluate(output.Export.Name, scope)) : '',
      };
    });
}
