import { TemplateError } from '../evaluate.ts';
import type { Template, TemplateParameter } from '../template.ts';

/** A value for each parameter of the template: the one given, or its default; refused in AWS's words. */
export function parametersOf(template: Template, given: Record<string, string>): Record<string, string> {
  const declared = template.Parameters ?? {};
  const unknown = Object.keys(given).filter((name) => !declared[name]);
  if (unknown.length > 0)
    throw new TemplateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const values = Object.entries(declared).map(
    ([name, { Default }]) => [name, given[name] ?? Default] as const,
  );
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) throw new TemplateError(`Parameters: [${missing.join(', ')}] must have values`);
  return Object.fromEntries(
    values.map(([name, value]) => {
      const text = String(value);
      const refusal = refusalOf(name, text, declared[name]!);
      if (refusal === null) return [name, text];
      const { ConstraintDescription: words } = declared[name]!;
      throw new TemplateError(words ? `Parameter ${name} failed to satisfy constraint: ${words}` : refusal);
    }),
  );
}

function refusalOf(name: string, text: string, parameter: TemplateParameter): string | null {
  const { Type, AllowedValues, AllowedPattern, MinLength, MaxLength, MinValue, MaxValue } = parameter;
  const must = (what: string) => `Parameter '${name}' must ${what}`;
  const entries = /List/.test(Type) ? text.split(',').map((entry) => entry.trim()) : [text];
  for (const entry of entries) {
    if (AllowedValues && !AllowedValues.map(String).includes(entry)) return must('be one of AllowedValues');
    if (AllowedPattern && !new RegExp(`^(?:${AllowedPattern})$`).test(entry))
      return must(`match pattern ${AllowedPattern}`);
    if (MinLength !== undefined && entry.length < Number(MinLength))
      return must(`contain at least ${MinLength} characters`);
    if (MaxLength !== undefined && entry.length > Number(MaxLength))
      return must(`contain at most ${MaxLength} characters`);
    if (!Type.includes('Number')) continue;
    if (entry.trim() === '' || !Number.isFinite(Number(entry))) return must('be a number');
    if (MinValue !== undefined && Number(entry) < Number(MinValue))
      return must(`be a number not less than ${MinValue}`);
    if (MaxValue !== undefined && Number(entry) > Number(MaxValue))
      return must(`be a number not greater than ${MaxValue}`);
  }
  return null;
}
