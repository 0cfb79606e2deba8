import { DEFAULT_TIME_ZONE } from './default-time-zone.ts';

/** Zones learnt from earlier answers. A client's zone hardly ever changes; when it does, the answer tells. */
const learnt = new Map<string, string>();
const MOST_LEARNT = 10_000;

/**
 * Asks for a client's page with days in the client's time zone, which is only known from the answer. So the zone is
 * assumed from the last answer, and where the assumption was wrong the page is asked for once more: nearly always
 * this is one request. Throws 404 where there is no such client.
 */
export async function inClientZone<Page extends { client?: { timeZone: string } | null }>(
  clientId: string,
  ask: (timeZone: string) => Promise<Page>,
): Promise<Page & { client: NonNullable<Page['client']> }> {
  const assumed = learnt.get(clientId) ?? DEFAULT_TIME_ZONE;
  let page = await ask(assumed);
  if (page.client && page.client.timeZone !== assumed) {
    if (learnt.size >= MOST_LEARNT) learnt.clear();
    learnt.set(clientId, page.client.timeZone);
    page = await ask(page.client.timeZone);
  }
  if (!page.client) throw new Response(null, { status: 404 });
  return page as Page & { client: NonNullable<Page['client']> };
}
