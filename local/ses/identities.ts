import { openAppendFile } from '../disk/append-file.ts';

export interface Identity {
  /** An address or a domain, in lower case. */
  name: string;
  type: 'EMAIL_ADDRESS' | 'DOMAIN';
}

export type Identities = ReturnType<typeof createIdentities>;

/**
 * Whose addresses the platform may send from. Here nobody can ask a mail server or the DNS, so an identity is verified
 * as soon as a template or a call has made it. Those made by a call are kept in the file.
 */
export function createIdentities(file: string | null) {
  const kept = openAppendFile<{ made: string } | { gone: string }>(file);
  const identities = new Map<string, Identity>();
  const put = (name: string): Identity => {
    const identity = identityOf(name);
    identities.set(identity.name, identity);
    return identity;
  };
  for (const entry of kept.entries)
    if ('made' in entry) put(entry.made);
    else identities.delete(entry.gone);

  return {
    /** Puts in one that a template has. */
    define: put,
    create(name: string): Identity {
      kept.append({ made: name.toLowerCase() });
      return put(name);
    },
    remove(name: string): boolean {
      kept.append({ gone: name.toLowerCase() });
      return identities.delete(name.toLowerCase());
    },
    find: (name: string) => identities.get(name.toLowerCase()) ?? null,
    all: () => [...identities.values()],
    /** The identity an address is sent from: itself, else its domain, else a domain above that; null when none is verified. */
    covering(address: string): Identity | null {
      const lower = address.toLowerCase();
      const labels = lower.slice(lower.lastIndexOf('@') + 1).split('.');
      const candidates = [lower, ...labels.map((_, index) => labels.slice(index).join('.'))];
      for (const name of candidates) if (identities.has(name)) return identities.get(name)!;
      return null;
    },
  };
}

function identityOf(name: string): Identity {
  return { name: name.toLowerCase(), type: name.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN' };
}
