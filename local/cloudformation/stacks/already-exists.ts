import { givenName } from './replacement.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/** Throws, as AWS does, if something is there already under the name that the template gives a new resource. */
export async function requireNew({ stack, engine, adopt }: Work, resource: StackResource): Promise<void> {
  const name = givenName(resource.type, resource.properties);
  if (name === null) return;
  for (const other of engine.stacks())
    for (const { type, physicalId, properties } of Object.values(other.resources))
      if (other !== stack && physicalId && type === resource.type && givenName(type, properties) === name)
        throw new Error(`${name} already exists in stack ${other.stackId}`);
  if (!adopt && (await isThere(engine.cloud, resource.type, name)))
    throw new Error(`Resource of type '${resource.type}' with identifier '${name}' already exists.`);
}

function isThere({ tables, functions }: Work['engine']['cloud'], type: string, name: string) {
  if (type === 'AWS::DynamoDB::Table') return tables.exists(name);
  return type === 'AWS::Lambda::Function' && functions.find(name) !== null;
}
