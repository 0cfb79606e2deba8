import type { Stack, StackOutput } from './stack.ts';

export interface Export {
  value: string;
  stack: Stack;
}

/** Everything that stacks export, by name. */
export function exportsOf(stacks: readonly Stack[]): Map<string, Export> {
  const exported = new Map<string, Export>();
  for (const stack of stacks)
    for (const { exportName, value } of stack.outputs)
      if (exportName) exported.set(exportName, { value, stack });
  return exported;
}

/** The names of other stacks that use an export. */
export function importersOf(exportName: string, stacks: readonly Stack[]): string[] {
  return stacks.filter(({ imports }) => imports.includes(exportName)).map(({ stackName }) => stackName);
}

/** Throws if a stack with these outputs would take an export from a stack that uses it, or one that another stack has. */
export function requireExportsFree(stack: Stack, outputs: StackOutput[], stacks: readonly Stack[]): void {
  const others = exportsOf(stacks.filter((other) => other !== stack));
  for (const { exportName } of outputs) {
    const owner = others.get(exportName)?.stack;
    if (owner)
      throw new Error(`Export with name ${exportName} is already exported by stack ${owner.stackName}.`);
  }
  for (const { exportName, value } of stack.outputs) {
    const users = exportName ? importersOf(exportName, stacks) : [];
    const now = outputs.find((output) => output.exportName === exportName);
    if (users.length === 0 || now?.value === value) continue;
    const change = now ? 'updated' : 'deleted';
    throw new Error(`Export ${exportName} cannot be ${change} as it is in use by ${users.join(', ')}`);
  }
}
