import { StepFailed, type Work } from '../work.ts';
import { readClient } from '../../../domain/clients/store.ts';

/** How long a new chatbot may take until it answers, ms: its address has to become known, its function to start. */
const PATIENCE_MS = 180_000;

/** Asks the chatbot for its configuration until it answers. */
export async function answer(work: Work): Promise<void> {
  const { services, clientId } = work;
  const { dynamodb, tables, now } = services;
  const profile = await readClient(dynamodb, tables.clients_registry, clientId);
  const begun = Date.parse(work.row.step_at ?? work.row.started_at);
  for (;;) {
    const told = await ask(services.fetch, `${profile?.chat_url}config`);
    if (told === null) return;
    if (now() - begun > PATIENCE_MS) throw new StepFailed('ChatUrl', `The chatbot does not answer: ${told}`);
    await work.wait();
  }
}

/** Null where it answers, else what is wrong. */
async function ask(fetch: Work['services']['fetch'], url: string): Promise<string | null> {
  try {
    const { ok, status } = await fetch(url);
    return ok ? null : `HTTP ${status}.`;
  } catch (error) {
    return (error as Error).message;
  }
}
