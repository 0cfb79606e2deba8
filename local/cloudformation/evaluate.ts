import type { Json } from './template.ts';

/** What the intrinsic functions may ask about: the stack being made and what other stacks export. */
export interface Scope {
  reference(name: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json;
  imported(exportName: string): Json;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): Json;
}

/** Thrown for a template that says something this engine cannot carry out. */
export class TemplateError extends Error {}

/** Replaces every intrinsic function in a template value; `undefined` stands for AWS::NoValue. */
export function evaluate(value: Json, scope: Scope): Json | undefined {
  if (Array.isArray(value))
    return value.map((entry) => evaluate(entry, scope)).filter((entry) => entry !== undefined);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const only = keys.length === 1 ? keys[0]! : '';
  if (only === 'Ref' || only === 'Condition' || only.startsWith('Fn::')) {
    const intrinsic = intrinsics[only];
    if (intrinsic) return intrinsic(value[only]!, scope);
    if (only !== 'Condition') throw new TemplateError(`The function ${only} is not known here.`);
  }
  const result: Record<string, Json> = {};
  for (const key of keys) {
    const entry = evaluate(value[key]!, scope);
    if (entry !== undefined) result[key] = entry;
  }
  return result;
}

type Intrinsic = (argument: Json, scope: Scope) => Json | undefined;

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? undefined : referenced(String(name), scope)),
  'Fn::GetAtt': (target, scope) => {
    const [id, ...path] = Array.isArray(target)
      ? target.map((part) => text(part, scope))
      : String(target).split('.');
    return scope.attribute(id!, path.join('.'));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = pair(argument, 'Fn::Join');
    const list = evaluate(parts, scope);
    if (!Array.isArray(list)) throw new TemplateError('Fn::Join needs a list.');
    return list.map(asText).join(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = pair(argument, 'Fn::Select');
    const from = evaluate(list, scope);
    const chosen = Array.isArray(from) ? from[Number(evaluate(index, scope))] : undefined;
    if (chosen === undefined) throw new TemplateError(`Fn::Select has nothing at ${JSON.stringify(index)}.`);
    return chosen;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, from] = pair(argument, 'Fn::Split');
    return text(from, scope).split(String(separator));
  },
  'Fn::ImportValue': (name, scope) => scope.imported(text(name, scope)),
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = (argument as Json[]).map((part) => text(part, scope));
    return scope.mapping(map!, first!, second!);
  },
  'Fn::Base64': (argument, scope) => Buffer.from(text(argument, scope)).toString('base64'),
  'Fn::GetAZs': () => ['a', 'b', 'c'].map((zone) => `local-1${zone}`),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
  'Fn::Length': (argument, scope) => {
    const list = evaluate(argument, scope);
    return Array.isArray(list) ? list.length : 0;
  },
  'Fn::If': (argument, scope) => {
    const [name, whenTrue, whenFalse] = argument as [string, Json, Json];
    return evaluate(scope.condition(name) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = pair(argument, 'Fn::Equals');
    return asText(evaluate(left, scope) ?? '') === asText(evaluate(right, scope) ?? '');
  },
  'Fn::Not': (argument, scope) => !truth((argument as Json[])[0]!, scope),
  'Fn::And': (argument, scope) => (argument as Json[]).every((part) => truth(part, scope)),
  'Fn::Or': (argument, scope) => (argument as Json[]).some((part) => truth(part, scope)),
};

function substitute(argument: Json, scope: Scope): Json {
  const [pattern, own] = Array.isArray(argument)
    ? (argument as [string, Record<string, Json>])
    : [String(argument), {}];
  return pattern.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const key = name.trim();
    if (key in own) return text(own[key]!, scope);
    if (!key.includes('.')) return asText(referenced(key, scope));
    const [id, ...path] = key.split('.');
    return asText(scope.attribute(id!, path.join('.')));
  });
}

function referenced(name: string, scope: Scope): Json {
  const value = scope.reference(name);
  if (value === undefined) throw new TemplateError(`Nothing in the template is called ${name}.`);
  return value;
}

function truth(value: Json, scope: Scope): boolean {
  if (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof value['Condition'] === 'string'
  )
    return scope.condition(value['Condition']);
  const result = evaluate(value, scope);
  return result === true || result === 'true';
}

function pair(argument: Json, name: string): [Json, Json] {
  if (!Array.isArray(argument) || argument.length < 2)
    throw new TemplateError(`${name} needs two arguments.`);
  return [argument[0]!, argument[1]!];
}

function text(value: Json, scope: Scope): string {
  return asText(evaluate(value, scope) ?? '');
}

function asText(value: Json): string {
  return typeof value === 'string'
    ? value
    : value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
}
