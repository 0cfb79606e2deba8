import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a command finds the platform: the local one that is running, or AWS by the usual configuration. */
export interface RunningPlatform {
  region: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Physical table names by the plan's names. */
  tables: Record<string, string>;
}

/**
 * Reads `stack.json` of the running local platform; with `aws` true, the names that the templates give. Throws one
 * plain sentence where nothing runs.
 */
export function runningPlatform(options: { dataFolder: string; aws: boolean }): RunningPlatform {
  if (options.aws) return { region: process.env.AWS_REGION ?? 'eu-central-1', tables: {} };
  const file = join(options.dataFolder, 'stack.json');
  try {
    const stack = JSON.parse(readFileSync(file, 'utf8')) as RunningPlatform & { endpointUrl: string };
    const { region, credentials, tables, endpointUrl: endpoint } = stack;
    return { region, endpoint, credentials, tables };
  } catch {
    throw new Error(
      `No platform is running with its data in ${options.dataFolder}. Start it with: npm start`,
    );
  }
}
