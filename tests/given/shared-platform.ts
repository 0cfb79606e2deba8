import type { TestProject } from 'vitest/node';
import type { Stack } from '../../local/stack.ts';
import { startPlatform } from './start-platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: Stack;
    dataFolder: string;
  }
}

/** One empty platform for all journeys; each journey makes clients of its own, so they do not see each other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startPlatform();
  project.provide('stack', platform.stack);
  project.provide('dataFolder', platform.dataFolder);
  return () => platform.stop();
}
