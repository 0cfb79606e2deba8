import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template.ts';

/** A stack that was asked for while the platform ran, to be made again at its next start. */
export interface KeptStack {
  stackName: string;
  template: Template;
  parameters: Record<string, string>;
}

export type StackFiles = ReturnType<typeof createStackFiles>;

/** Remembers the stacks made over the API, one file each; a null folder forgets them at the end. */
export function createStackFiles(folder: string | null) {
  if (folder) mkdirSync(folder, { recursive: true });
  const file = (stackName: string) => join(folder!, `${stackName.replace(/[^\w-]/g, '_')}.json`);
  return {
    all(): KeptStack[] {
      if (!folder) return [];
      const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
      return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptStack);
    },
    keep(stack: KeptStack): void {
      if (folder) writeFileSync(file(stack.stackName), JSON.stringify(stack));
    },
    forget(stackName: string): void {
      if (folder) rmSync(file(stackName), { force: true });
    },
  };
}
