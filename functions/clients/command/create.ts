import type { CreateClientInput, SubscriptionPlan } from '#generated/types.ts';
import type { Opened } from './open.ts';
import { watch } from './watch.ts';

/** What `create` may be told; the names are the command's flags. */
export interface CreateFlags {
  name?: string;
  domain?: string;
  email?: string;
  phone?: string;
  nip?: string;
  plan?: string;
  fee?: string;
  language?: string;
  zone?: string;
  facts?: string;
}

const PLANS: SubscriptionPlan[] = ['BASIC', 'PRO', 'ENTERPRISE'];

/** `create ID --name … --domain … --email …`: registers the client, and waits until its chatbot answers. */
export async function create(
  opened: Opened,
  clientId: string,
  flags: CreateFlags,
  say: (line: string) => void,
): Promise<string> {
  await opened.clients.create(inputOf(clientId, flags));
  await watch(opened, clientId, say);
  return `${clientId} is active.`;
}

function inputOf(clientId: string, flags: CreateFlags): CreateClientInput {
  const { name, domain, email, plan = 'basic' } = flags;
  if (!name || !domain || !email)
    throw new Error('A new client needs at least: --name "Salon Bella" --domain salon.pl --email a@salon.pl');
  const subscriptionPlan = PLANS.find((each) => each.toLowerCase() === plan);
  if (!subscriptionPlan) throw new Error('--plan is basic, pro or enterprise.');
  return {
    clientId,
    companyName: name,
    domain,
    contactEmail: email,
    contactPhone: flags.phone,
    taxId: flags.nip,
    subscriptionPlan,
    monthlyFee: flags.fee ?? '0',
    language: flags.language,
    timeZone: flags.zone,
    companyFacts: flags.facts,
  };
}
