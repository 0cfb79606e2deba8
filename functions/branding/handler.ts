import { randomUUID } from 'node:crypto';
import type { BrandingInput, Logo } from '#generated/types.ts';
import type { Actor } from '../../domain/audit/entry.ts';
import { ClientRefusal } from '../../domain/clients/refusal.ts';
import { brandingOf, type Branding, type BrandedClient } from './branding.ts';
import { openClient } from './open-client.ts';

/** What the resolvers' gate hands over once it has let the caller through. */
export interface BrandingCall {
  field: string;
  clientId: string;
  arguments: { version?: number; input?: BrandingInput; image?: string };
  caller: Actor;
}

type Answer = BrandedClient | Logo | null | { error: { type: string; message: string } };

/** Answers the fields of the room branding. Refusals are data. */
export async function handler(call: BrandingCall): Promise<Answer> {
  const { id, email } = call.caller;
  const parts = { now: Date.now, newId: randomUUID, actor: { id, email } };
  try {
    return await answer(brandingOf(openClient(call.clientId), parts), call);
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    return { error: { type: error.type, message: error.message } };
  }
}

function answer(branding: Branding, { field, arguments: call }: BrandingCall): Promise<Answer> {
  switch (field) {
    case 'Query.logo':
      return branding.logo();
    case 'Mutation.updateBranding':
      return branding.update(call.version!, call.input!);
    case 'Mutation.setLogo':
      return branding.setLogo(call.image!);
    case 'Mutation.removeLogo':
      return branding.removeLogo();
    default:
      throw new Error(`No field ${field} here.`);
  }
}
