import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack, Wanted } from './stacks/stack.ts';

export type StackFiles = ReturnType<typeof createStackFiles>;

/** Remembers the stacks, one file each; a null folder forgets them at the end. */
export function createStackFiles(folder: string | null) {
  if (folder) mkdirSync(folder, { recursive: true });
  const file = (stackName: string) => join(folder!, `${stackName.replace(/[^\w-]/g, '_')}.json`);
  return {
    /** What was kept, each made a stack; of what an earlier version kept there is only what it is to be. */
    all(fresh: (stackName: string, wanted: Wanted) => Stack): Stack[] {
      if (!folder) return [];
      const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
      return names.map((name) => {
        const kept = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Stack | OldStack;
        if ('wanted' in kept) return kept;
        const { stackName, template, parameters } = kept;
        return fresh(stackName, { template, parameters, tags: {}, capabilities: [], roleArn: null });
      });
    },
    /** In one step: a process killed here leaves the stack as it was or as it is. */
    keep(stack: Stack): void {
      if (!folder) return;
      const path = file(stack.stackName);
      writeFileSync(`${path}.new`, JSON.stringify(stack), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    forget(stackName: string): void {
      if (folder) rmSync(file(stackName), { force: true });
    },
  };
}

/** What earlier versions kept. */
interface OldStack {
  stackName: string;
  template: Wanted['template'];
  parameters: Wanted['parameters'];
}
