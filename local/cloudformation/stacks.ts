import type { Cloud } from './cloud.ts';
import { evaluate, TemplateError, type Scope } from './evaluate.ts';
import { generatedId } from './generated-id.ts';
import { orderOf } from './order.ts';
import type { Made } from './resource.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import { resourceTypes } from './resource-types.ts';
import type { Json, Properties, Template } from './template.ts';

export interface StackInput {
  stackName: string;
  template: Template;
  parameters?: Record<string, string>;
  assetFolder?(objectKey: string): string | null;
}

export interface DeployedStack {
  stackName: string;
  stackId: string;
  /** ISO. */
  createdAt: string;
  parameters: Record<string, string>;
  outputs: Record<string, string>;
  resources: Map<string, { type: string; made: Made; retained: boolean }>;
}

export type Stacks = ReturnType<typeof createStacks>;

/** CloudFormation for the resource types of resource-types.ts: makes stacks from templates, in this process's cloud. */
export function createStacks(cloud: Cloud) {
  const stacks = new Map<string, DeployedStack>();
  const exported = new Map<string, { value: Json; stackName: string }>();

  const deploy = async (input: StackInput): Promise<DeployedStack> => {
    const { stackName, template } = input;
    const before = stacks.get(stackName);
    const stack: DeployedStack = {
      stackName,
      stackId: `arn:aws:cloudformation:${cloud.place.region}:${cloud.place.accountId}:stack/${stackName}/${generatedId(32, stackName)}`,
      createdAt: new Date().toISOString(),
      parameters: parametersOf(template, input.parameters ?? {}, stackName),
      outputs: {},
      resources: new Map(),
    };
    const scope = scopeOf(stack, template, cloud, exported);
    for (const logicalId of orderOf(template.Resources)) {
      const resource = template.Resources[logicalId]!;
      if (resource.Condition && !scope.condition(resource.Condition)) continue;
      const handler = resourceTypes[resource.Type];
      if (!handler) throw new TemplateError(`${stackName}.${logicalId}: ${resource.Type} is not known here.`);
      const made = await Promise.resolve()
        .then(() => {
          const properties = evaluate(resource.Properties ?? {}, scope) as Properties;
          const resolved = resolveSecrets(properties, cloud.secrets) as Properties;
          return handler(resolved, cloud, {
            stackName,
            logicalId,
            assetFolder: input.assetFolder ?? cloud.assetFolder,
          });
        })
        .catch((error: unknown) => {
          throw new TemplateError(
            `${stackName}.${logicalId} (${resource.Type}): ${(error as Error).message}`,
            { cause: error },
          );
        });
      const retained = resource.DeletionPolicy === 'Retain';
      stack.resources.set(logicalId, { type: resource.Type, made, retained });
    }
    for (const [name, output] of Object.entries(template.Outputs ?? {})) {
      if (output.Condition && !scope.condition(output.Condition)) continue;
      const value = evaluate(output.Value, scope) ?? '';
      stack.outputs[name] = typeof value === 'string' ? value : JSON.stringify(value);
      if (output.Export) exported.set(String(evaluate(output.Export.Name, scope)), { value, stackName });
    }
    for (const [logicalId, { made, retained }] of [...(before?.resources ?? [])].reverse())
      if (!stack.resources.has(logicalId) && !retained) await made.remove?.();
    stacks.set(stackName, stack);
    return stack;
  };

  return {
    deploy,
    find: (stackName: string) => stacks.get(stackName) ?? null,
    all: () => [...stacks.values()],
    /** Removes what the stack made, last made first; what the template retains stays. */
    async remove(stackName: string): Promise<void> {
      const stack = stacks.get(stackName);
      stacks.delete(stackName);
      for (const { made, retained } of [...(stack?.resources.values() ?? [])].reverse())
        if (!retained) await made.remove?.();
      for (const [name, { stackName: of }] of exported) if (of === stackName) exported.delete(name);
    },
  };
}

function parametersOf(
  template: Template,
  given: Record<string, string>,
  stackName: string,
): Record<string, string> {
  const unknown = Object.keys(given).find((name) => !template.Parameters?.[name]);
  if (unknown) throw new TemplateError(`${stackName}: the template has no parameter ${unknown}.`);
  return Object.fromEntries(
    Object.entries(template.Parameters ?? {}).map(([name, parameter]) => {
      const value = given[name] ?? parameter.Default;
      if (value === undefined) throw new TemplateError(`${stackName}: the parameter ${name} needs a value.`);
      const text = String(value);
      if (parameter.AllowedPattern && !new RegExp(`^(?:${parameter.AllowedPattern})$`).test(text))
        throw new TemplateError(
          `${stackName}: the parameter ${name} must match ${parameter.AllowedPattern}.`,
        );
      return [name, text];
    }),
  );
}

function scopeOf(
  stack: DeployedStack,
  template: Template,
  cloud: Cloud,
  exported: Map<string, { value: Json }>,
): Scope {
  const { region, accountId } = cloud.place;
  const pseudo: Record<string, Json> = {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.stackName,
    'AWS::StackId': stack.stackId,
    'AWS::NotificationARNs': [],
  };
  const scope: Scope = {
    reference: (name) => stack.parameters[name] ?? pseudo[name] ?? stack.resources.get(name)?.made.id,
    attribute(logicalId, attribute) {
      const value = stack.resources.get(logicalId)?.made.attributes?.[attribute];
      if (value === undefined) throw new TemplateError(`${logicalId} has no attribute ${attribute} here.`);
      return value;
    },
    imported(name) {
      const found = exported.get(name);
      if (!found) throw new TemplateError(`No stack exports ${name}.`);
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
