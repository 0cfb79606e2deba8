import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

const USAGE = 'Usage: npm run import -- FILE.jsonl [--data DIR]';

/** The file to import and the data folder of the running platform. */
export function importArguments(parameters: string[]): { file: string; dataFolder: string } {
  try {
    const { positionals, values } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { data: { type: 'string', default: '.local' } },
    });
    if (positionals.length === 1) return { file: positionals[0]!, dataFolder: values.data };
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new Refusal(USAGE);
}
