import type { Report } from './finding.ts';
import { NAME_RULES } from './names.ts';
import type { Json, Template, TemplateResource } from './template.ts';

/** Checks the names a resource gives itself, also those put together from parameters, as long as they may become. */
export function checkNames(
  { Type, Properties = {} }: TemplateResource,
  template: Template,
  report: Report,
): void {
  for (const [property, rule] of Object.entries(NAME_RULES[Type] ?? {}))
    for (const { path, value } of valuesAt(Properties, property.split('.'), 'Properties')) {
      const name = longestText(value, template);
      if (name === null) continue;
      if (name.length < rule.shortest || name.length > rule.longest)
        report(
          path,
          `A name has ${rule.shortest} to ${rule.longest} characters, this one up to ${name.length}.`,
        );
      else if (!rule.pattern.test(name)) report(path, `"${name}" is not made of ${rule.characters}.`);
    }
}

function valuesAt(value: Json, [step, ...rest]: string[], path: string): { path: string; value: Json }[] {
  if (step === undefined) return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  if (step === '*')
    return Array.isArray(value)
      ? value.flatMap((entry, index) => valuesAt(entry, rest, `${path}.${index}`))
      : [];
  const next = (value as Record<string, Json>)[step];
  return next === undefined ? [] : valuesAt(next, rest, `${path}.${step}`);
}

/** A text with everything in the place of its parameters that is known before a deployment; null where that is too little. */
function longestText(value: Json, template: Template): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if (typeof value['Ref'] === 'string') return longestNamed(value['Ref'], template);
  const sub = value['Fn::Sub'];
  if (typeof sub === 'string') {
    const names = [...sub.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]!);
    const texts = new Map(names.map((name) => [name, longestNamed(name.trim(), template)]));
    if ([...texts.values()].includes(null)) return null;
    return sub.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => texts.get(name)!);
  }
  const [separator, parts] = Array.isArray(value['Fn::Join']) ? value['Fn::Join'] : [];
  if (!Array.isArray(parts)) return null;
  const texts = parts.map((part) => longestText(part, template));
  return texts.includes(null) ? null : texts.join(String(separator));
}

const LONGEST_PSEUDO: Record<string, string> = {
  'AWS::AccountId': '123456789012',
  'AWS::Partition': 'aws',
  'AWS::Region': 'ap-southeast-1',
};

/** A parameter counts with its `MaxLength`, or with one character where it has none. */
function longestNamed(name: string, template: Template): string | null {
  const parameter = template.Parameters?.[name];
  return parameter ? 'a'.repeat(Number(parameter.MaxLength ?? 1)) : (LONGEST_PSEUDO[name] ?? null);
}
