import { evaluate, TemplateError, type Scope } from '../evaluate.ts';
import type { Json } from '../template.ts';
import { exportsOf } from './exports.ts';
import type { Work } from './work.ts';

/** What the intrinsic functions of the stack's template see; it notes which exports they ask for. */
export function scopeOf({ stack, engine }: Work): Scope {
  const { template, parameters } = stack.wanted;
  const { region, accountId } = engine.cloud.place;
  const pseudo: Record<string, Json> = {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.stackName,
    'AWS::StackId': stack.stackId,
    'AWS::NotificationARNs': [],
  };
  const parameter = (name: string): Json | undefined => {
    const value = parameters[name];
    const isList = /List/.test(template.Parameters?.[name]?.Type ?? '');
    return isList ? value?.split(',').map((entry) => entry.trim()) : value;
  };
  const scope: Scope = {
    reference: (name) => parameter(name) ?? pseudo[name] ?? (stack.resources[name]?.physicalId || undefined),
    attribute(logicalId, attribute) {
      const resource = stack.resources[logicalId];
      const value = resource && engine.live.get(resource)?.attributes?.[attribute];
      if (value === undefined) throw new TemplateError(`${logicalId} has no attribute ${attribute} here.`);
      return value;
    },
    imported(name) {
      const found = exportsOf(engine.stacks()).get(name);
      if (!found) throw new TemplateError(`No export named ${name} found.`);
      if (!stack.imports.includes(name)) stack.imports.push(name);
      return found.value;
    },
    condition(name) {
      const condition = template.Conditions?.[name];
      if (condition === undefined) throw new TemplateError(`There is no condition ${name}.`);
      return evaluate(condition, scope) === true;
    },
    mapping(map, first, second) {
      const value = template.Mappings?.[map]?.[first]?.[second];
      if (value === undefined)
        throw new TemplateError(`The mapping ${map} has nothing at ${first}, ${second}.`);
      return value;
    },
  };
  return scope;
}
