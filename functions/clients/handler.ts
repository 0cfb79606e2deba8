import { randomUUID } from 'node:crypto';
import type {
  ClientAvailability,
  MutationCreateClientArgs,
  MutationUpdateClientArgs,
  QueryClientAvailabilityArgs,
} from '#generated/types.ts';
import { ClientRefusal } from '../../domain/clients/refusal.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { type Clients, type ClientsCaller, clientsOf, type ToldClient } from './clients.ts';

/** What the resolvers' gate hands over once it has let the caller through. */
export interface ClientsCall {
  field: string;
  clientId: string;
  arguments: unknown;
  caller: ClientsCaller;
}

type Answer = ToldClient | ClientAvailability;

const parts = {
  client: documentClient(),
  tables: {
    registry: environment('REGISTRY_TABLE'),
    audit: environment('AUDIT_TABLE'),
    stats: environment('STATS_TABLE'),
  },
  account: environment('ACCOUNT'),
  region: environment('AWS_REGION'),
  now: Date.now,
  newId: randomUUID,
};

/** Answers the fields of the room clients that change something, and what their form asks for. Refusals are data. */
export async function handler(
  call: ClientsCall,
): Promise<Answer | { error: { type: string; message: string; field?: string } }> {
  try {
    return await answer(clientsOf(parts, call.caller), call);
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    const { type, message, field } = error;
    return { error: { type, message, ...(field ? { field } : {}) } };
  }
}

function answer(clients: Clients, call: ClientsCall): Promise<Answer> {
  switch (call.field) {
    case 'Query.clientAvailability':
      return clients.availability(call.arguments as QueryClientAvailabilityArgs);
    case 'Mutation.createClient':
      return clients.create((call.arguments as MutationCreateClientArgs).input);
    case 'Mutation.updateClient':
      return clients.update(call.arguments as MutationUpdateClientArgs);
    case 'Mutation.pauseClient':
      return clients.move(call.clientId, 'pause');
    case 'Mutation.resumeClient':
      return clients.move(call.clientId, 'resume');
    case 'Mutation.cancelClient':
      return clients.move(call.clientId, 'cancel');
    default:
      throw new Error(`No field ${call.field} here.`);
  }
}
