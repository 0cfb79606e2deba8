import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type {
  ClientAvailability,
  MutationUpdateClientArgs,
  CreateClientInput,
  QueryClientAvailabilityArgs,
} from '#generated/types.ts';
import type { Actor, AuditAction, AuditEntry } from '../../domain/audit/entry.ts';
import { changeClient, registerClient } from '../../domain/clients/change-store.ts';
import { changedClient } from '../../domain/clients/changed-client.ts';
import { whyNoClientName } from '../../domain/clients/client-name.ts';
import { holderOfDomain } from '../../domain/clients/domain-store.ts';
import { type ClientListRow, listKey } from '../../domain/clients/list-row.ts';
import { readListRow } from '../../domain/clients/list-store.ts';
import { type ClientMove, movedClient } from '../../domain/clients/moved-client.ts';
import { newClient } from '../../domain/clients/new-client.ts';
import { publicDomain } from '../../domain/clients/public-domain.ts';
import { changedMeanwhile, ClientRefusal, domainTaken } from '../../domain/clients/refusal.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { beginOperation } from '../../domain/provisioning/begin.ts';

/** Who asks, as the gate has verified it, or a command of ours. */
export type ClientsCaller = Actor & { isOwner: boolean };

export interface ClientsParts {
  client: DynamoDBDocumentClient;
  tables: { registry: string; audit: string; stats: string };
  /** Of AWS: names of resources hold them. */
  account: string;
  region: string;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
}

/** A client as the resolvers tell of it: its registry row, and its row of the platform's list where that is there. */
export interface ToldClient {
  profile: RegistryRow;
  listed: ClientListRow | null;
}

const MOVES: Record<ClientMove, AuditAction> = {
  pause: 'client_paused',
  resume: 'client_resumed',
  cancel: 'client_cancelled',
};

export type Clients = ReturnType<typeof clientsOf>;

/** What can be done with clients' registry rows. Each change is written with the entry that tells of it, or not at all. */
export function clientsOf(parts: ClientsParts, caller: ClientsCaller) {
  const { client, tables } = parts;
  const instant = () => new Date(parts.now()).toISOString();
  const entry = (clientId: string, action: AuditAction): AuditEntry => ({
    clientId,
    at: instant(),
    id: parts.newId(),
    actor: { id: caller.id, email: caller.email },
    action,
  });

  return {
    /** What a form asks for as somebody types. */
    async availability({ wantedId, domain }: QueryClientAvailabilityArgs): Promise<ClientAvailability> {
      const read = domain ? publicDomain(domain) : null;
      return {
        idReason: wantedId ? await whyNotFree(wantedId) : null,
        domainReason: read?.domain ? await whyDomainIsTaken(read.domain) : (read?.reason ?? null),
        domain: read?.domain ?? null,
      };
    },

    /** Registers a client and begins to make its resources; sent again, answers the client that it made. */
    async create(input: CreateClientInput): Promise<ToldClient> {
      const now = instant();
      const row = newClient(input, { now, account: parts.account, region: parts.region });
      await requireFreeDomain(row.domain!, row.client_id);
      const order = beginOperation(tables.registry, {
        clientId: row.client_id,
        kind: 'CREATE',
        actor: { id: caller.id, email: caller.email },
        now,
        id: parts.newId(),
      });
      const { request_id: _, ...facts } = row;
      const created = { ...entry(row.client_id, 'client_created'), after: facts };
      return told(await registerClient(client, tables, { row, order, entry: created }));
    },

    /** Changes what is given, on the version that it was made on. */
    async update({ clientId, version, input }: MutationUpdateClientArgs): Promise<ToldClient> {
      const was = await existing(clientId);
      const is = changedClient(was, input, caller.isOwner);
      if ((was.version ?? 0) !== version) throw changedMeanwhile();
      if (is.domain && is.domain !== was.domain) await requireFreeDomain(is.domain, clientId);
      return told(await changeClient(client, tables, { was, is, entry: entry(clientId, 'client_updated') }));
    },

    /** Pauses, resumes or cancels. */
    async move(clientId: string, move: ClientMove): Promise<ToldClient> {
      const was = await existing(clientId);
      const is = movedClient(was, move, instant());
      return told(await changeClient(client, tables, { was, is, entry: entry(clientId, MOVES[move]) }));
    },
  };

  async function whyNotFree(id: string): Promise<ClientAvailability['idReason']> {
    const reason = whyNoClientName(id);
    if (reason) return reason;
    return (await readClient(client, tables.registry, id, { consistent: true })) ? 'TAKEN' : null;
  }

  async function whyDomainIsTaken(domain: string): Promise<ClientAvailability['domainReason']> {
    return (await holderOfDomain(client, tables, domain)) === null ? null : 'TAKEN';
  }

  async function requireFreeDomain(domain: string, clientId: string): Promise<void> {
    const holder = await holderOfDomain(client, tables, domain);
    if (holder !== null && holder !== clientId) throw domainTaken();
  }

  async function existing(clientId: string): Promise<RegistryRow> {
    const row = await readClient(client, tables.registry, clientId, { consistent: true });
    if (row && row.status !== 'purged') return row;
    throw new ClientRefusal('BadInput', row ? "This client's data is gone." : 'There is no such client.');
  }

  async function told(profile: RegistryRow): Promise<ToldClient> {
    return { profile, listed: (await readListRow(client, tables.stats, listKey(profile))) ?? null };
  }
}
