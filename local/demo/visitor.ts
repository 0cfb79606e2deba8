import { setTimeout as sleep } from 'node:timers/promises';
import { createAnalytics, type Analytics } from '../../analytics/create-analytics.ts';
import { readClient } from '../../domain/clients/store.ts';
import { connect } from '../import/connect.ts';
import type { Stack } from '../stack.ts';
import { pickWeighted } from './chance.ts';
import { companies } from './companies.ts';
import type { Random } from './seeded.ts';
import { talk } from './talk.ts';

/** More conversations at once would be a crowd. */
const AT_ONCE = 3;
const LONGEST_STOP_MS = 400;

export interface VisitorOptions {
  random?: Random;
  /** Multiplies every wait; 1 is a person's pace. */
  pace?: number;
}

/**
 * A simulated visitor who begins a conversation with some company every 20 to 40 seconds, so that the live page lives.
 * He goes the way of the chatbot: the SDK and the client's own tables. `stop` ends quickly, mid-sentence if need be.
 */
export function startVisitor(
  stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials' | 'tables'>,
  { random = Math.random, pace = 1 }: VisitorOptions = {},
): { stop(): Promise<void> } {
  const connection = connect(stack);
  const ending = new AbortController();
  const pause = (milliseconds: number) => sleep(milliseconds * pace, undefined, { signal: ending.signal });
  const speakers = new Map<string, Analytics>();
  const underWay = new Set<Promise<void>>();

  const analyticsOf = (clientId: string): Analytics => {
    const known = speakers.get(clientId);
    if (known) return known;
    const table = connection.tableOf('platform_analytics_events');
    const made = createAnalytics({ client: connection.dynamodb, table, clientId, log: () => {} });
    speakers.set(clientId, made);
    return made;
  };

  /** Talks with some company, unless its chatbot is paused or gone. */
  const converse = async () => {
    const company = pickWeighted(random, companies, ({ perWeek }) => perWeek);
    const { client_id: clientId } = company.profile;
    const row = await readClient(connection.dynamodb, connection.tableOf('clients_registry'), clientId);
    if (row?.status !== 'active') return;
    await talk({ company, analytics: analyticsOf(clientId), connection, random, pause });
  };
  const begin = () => {
    // A platform that stops answers no more: the visitor goes, and tries again later.
    const settled = converse()
      .catch(() => {})
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };

  const run = async () => {
    await pause(1500);
    for (;;) {
      if (underWay.size < AT_ONCE) begin();
      await pause(20_000 + random() * 20_000);
    }
  };
  const running = run().catch(() => {});

  return {
    async stop() {
      ending.abort();
      const ended = Promise.all([running, ...underWay])
        .then(() =>
          Promise.all(
            [...speakers.values()].map((analytics) => analytics.flush({ timeoutMs: LONGEST_STOP_MS })),
          ),
        )
        .then(() => {});
      await Promise.race([ended, sleep(LONGEST_STOP_MS)]);
      connection.close();
    },
  };
}
