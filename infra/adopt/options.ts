import { parseArgs } from 'node:util';
import { isClientId } from '../../domain/access/is-client-id.ts';

export interface AdoptOptions {
  /** Go ahead without asking. */
  yes: boolean;
  /** Turn the expiry of rows on, too. */
  expire: boolean;
  /** Names of a client's own tables that are not what its id says. */
  client?: { id: string; conversations?: string; appointments?: string };
}

/** Reads the command's options; throws one plain sentence where they make no sense. */
export function adoptOptions(args: string[]): AdoptOptions {
  const { values } = parseArgs({
    args,
    options: {
      yes: { type: 'boolean', default: false },
      expire: { type: 'boolean', default: false },
      client: { type: 'string' },
      conversations: { type: 'string' },
      appointments: { type: 'string' },
    },
  });
  const { yes, expire, client, conversations, appointments } = values;
  if (client === undefined) {
    if (conversations ?? appointments) throw new Error('Say whose tables these are: --client ID.');
    return { yes, expire };
  }
  if (!isClientId(client)) throw new Error(`"${client}" is no client id.`);
  return {
    yes,
    expire,
    client: {
      id: client,
      ...(conversations ? { conversations } : {}),
      ...(appointments ? { appointments } : {}),
    },
  };
}
