import { parseArgs } from 'node:util';
import { StartError } from './data-folder.ts';

export interface StartArguments {
  dataFolder: string;
  port: number;
  empty: boolean;
  memory: boolean;
  quiet: boolean;
  dev: boolean;
  verbose: boolean;
  chaos: boolean;
  ownersNeedTotp: boolean;
}

const USAGE = `Usage: npm start -- [options]
  --empty       no demo data: the owner's account and the client stride-services only
  --port N      the panel's port (3000)
  --data DIR    where everything is kept (.local)
  --memory      keep nothing on disk but stack.json
  --quiet       no simulated visitor
  --chaos       lets things go wrong: throttled, late, twice, out of order, killed, cut off
  --owners-need-totp
                owners must set two-step sign-in up first, as on AWS
  --verbose     how long each phase of the start takes`;

/** Reads the flags of the start command; throws a StartError with the usage for anything else. */
export function startArguments(parameters: string[]): StartArguments {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: parameters,
      options: {
        data: { type: 'string', default: '.local' },
        port: { type: 'string', default: '3000' },
        empty: flag,
        memory: flag,
        quiet: flag,
        dev: flag,
        verbose: flag,
        chaos: flag,
        'owners-need-totp': flag,
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port} is not a port.`);
    const { data: dataFolder, empty, memory, quiet, dev, verbose, chaos } = values;
    const ownersNeedTotp = values['owners-need-totp'];
    return { dataFolder, port, empty, memory, quiet, dev, verbose, chaos, ownersNeedTotp };
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
