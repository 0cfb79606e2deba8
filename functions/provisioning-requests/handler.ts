import { randomUUID } from 'node:crypto';
import type { FleetUpdate, MutationPurgeClientArgs, Provisioning } from '#generated/types.ts';
import type { Actor } from '../../domain/audit/entry.ts';
import { ClientRefusal } from '../../domain/clients/refusal.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { requestsOf } from './requests.ts';

/** What the resolvers' gate hands over once it has let the owner through. */
export interface RequestsCall {
  field: string;
  clientId: string;
  arguments: unknown;
  caller: Actor;
}

type Answer = Provisioning | FleetUpdate;

const parts = {
  client: documentClient(),
  tables: { registry: environment('REGISTRY_TABLE'), audit: environment('AUDIT_TABLE') },
  templateVersion: environment('TEMPLATE_VERSION'),
  now: Date.now,
  newId: randomUUID,
};

/** Answers the fields that order work on clients' resources. Refusals are data. */
export async function handler(
  call: RequestsCall,
): Promise<Answer | { error: { type: string; message: string } }> {
  try {
    return await answer(call);
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    return { error: { type: error.type, message: error.message } };
  }
}

function answer({ field, clientId, arguments: given, caller }: RequestsCall): Promise<Answer> {
  const requests = requestsOf(parts, caller);
  switch (field) {
    case 'Mutation.retryProvisioning':
      return requests.retry(clientId);
    case 'Mutation.purgeClient':
      return requests.purge(clientId, (given as MutationPurgeClientArgs).confirmation);
    case 'Mutation.updateAllClients':
      return requests.updateAll();
    default:
      throw new Error(`No field ${field} here.`);
  }
}
