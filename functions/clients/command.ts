import { parseArgs } from 'node:util';
import { isClientId } from '../../domain/access/is-client-id.ts';
import { adopt } from './command/adopt.ts';
import { create } from './command/create.ts';
import { drift } from './command/drift.ts';
import { exportClient } from './command/export.ts';
import { updateAll } from './command/fleet.ts';
import { list } from './command/list.ts';
import { open, type Opened } from './command/open.ts';
import { watch } from './command/watch.ts';

const HELP = `npm run client -- COMMAND [--data DIR | --aws]

  list [--status WORD]            every client, newest first
  create ID --name --domain --email [--phone --nip --plan --fee --language --zone --facts]
  pause ID | resume ID | cancel ID
  update ID | update --all        to the current template
  export ID [--to FILE]           all that is kept of it, as one archive
  purge ID --confirm ID           a cancelled client, for good
  adopt ID [--conversations TABLE --appointments TABLE]    a client that was there before us
  drift                           where registry and stacks differ; ends with 1 where they do`;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { ...text, default: '.local' },
    aws: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    status: text,
    name: text,
    domain: text,
    email: text,
    phone: text,
    nip: text,
    plan: text,
    fee: text,
    language: text,
    zone: text,
    facts: text,
    to: text,
    confirm: text,
    conversations: text,
    appointments: text,
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run client -- COMMAND`: what the panel does with clients, for scripts; the same code, on this machine or AWS. */
async function run(opened: Opened, command: string): Promise<string> {
  const id = () => {
    const given = positionals[1];
    if (isClientId(given)) return given;
    throw new Error(`Say which client: npm run client -- ${command} ID`);
  };
  switch (command) {
    case 'list':
      return list(opened, values.status);
    case 'create':
      return create(opened, positionals[1] ?? '', values, say);
    case 'pause':
    case 'resume':
    case 'cancel': {
      const { profile } = await opened.clients.move(id(), command);
      return `${profile.client_id} is ${profile.status}.`;
    }
    case 'update':
      if (values.all) return updateAll(opened, say);
      await opened.requests.update(id());
      await watch(opened, id(), say);
      return `${id()} is at the template ${opened.templateVersion}.`;
    case 'purge':
      await opened.requests.purge(id(), values.confirm ?? '');
      await watch(opened, id(), say);
      return `All that was kept of ${id()} is gone, but for the receipt and the invoices.`;
    case 'export':
      return exportClient(opened, id(), values.to);
    case 'adopt':
      return adopt(opened, id(), values);
    case 'drift': {
      const found = await drift(opened);
      if (found) process.exitCode = 1;
      return found ?? 'The registry and what is there agree.';
    }
    default:
      throw new Error(HELP);
  }
}

try {
  const command = positionals[0] ?? '';
  console.log(values.help || !command ? HELP : await run(await open(values), command));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
