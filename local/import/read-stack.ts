import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Stack } from '../stack.ts';

/** Where the running platform is. Throws a Refusal where none runs on this data folder. */
export async function readStack(dataFolder: string): Promise<Stack> {
  const file = join(dataFolder, 'stack.json');
  let stack: Stack;
  try {
    stack = JSON.parse(readFileSync(file, 'utf8')) as Stack;
  } catch {
    throw new Refusal(`The platform does not run here (there is no ${file}). Start it with "npm start".`);
  }
  try {
    // Any answer will do: a file left by a killed platform points at a dead port.
    await fetch(stack.endpointUrl, { signal: AbortSignal.timeout(5000) });
  } catch {
    throw new Refusal('The platform does not answer. Start it again with "npm start".');
  }
  return stack;
}
