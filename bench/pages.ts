import { paginateQuery, paginateScan, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../local/import/connect.ts';
import { ask } from '../tests/given/graphql.ts';
import type { MeasuredPlatform } from './measured-platform.ts';

/** What one way of answering a page takes. */
export interface PageCost {
  graphqlRequests: number;
  databaseRequests: number;
  readUnits: number;
  /** Median of the runs. */
  milliseconds: number;
  /** Distinct conversations on the page, where it lists them. */
  sessions?: number;
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const DASHBOARD = `query Dashboard($id: ID!, $range: DateRange!) {
  client(clientId: $id) { clientId companyName timeZone }
  stats(clientId: $id, range: $range) {
    totals { ...T } previous { ...T } series(interval: DAY) { date totals { conversations } }
  } }
  fragment T on StatTotals { conversations messagesReceived messagesSent appointmentsCreated appointmentsVerified
    conversationsWithAppointment conversationsWithVerifiedAppointment escalations averageRating conversionRate
    cost { amount currency } }`;

const PANEL_DASHBOARD = readFileSync(
  join(import.meta.dirname, '../remix-app/app/routes/clients.$clientId._index/queries.graphql'),
  'utf8',
);

const LIST = `query List($id: ID!) { conversations(clientId: $id, limit: 50) { nextToken items {
  sessionId startedAt messageCount outcome rating source device cost { amount } preview } } }`;

/** Our dashboard of the last 30 days: cards, the period before, the series. */
export function dashboard(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  return cost(platform, 1, async () => {
    await answer(platform, DASHBOARD, { id: clientId, range: { from: day(29), to: day(0) } });
  });
}

/** The panel's own document for the same page, which also asks for the series of the days before. */
export function panelDashboard(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  const variables = { clientId, range: { from: day(29), to: day(0) }, interval: 'DAY', withSources: false };
  return cost(platform, 1, async () => {
    await answer(platform, PANEL_DASHBOARD, variables);
  });
}

/** Our newest 50 conversations. */
export function conversationPage(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  return cost(platform, 1, async () => {
    interface Data {
      conversations: { items: { sessionId: string; startedAt: string }[] };
    }
    const { conversations } = await answer<Data>(platform, LIST, { id: clientId });
    const starts = conversations.items.map(({ startedAt }) => startedAt);
    if (starts.join() !== [...starts].sort().reverse().join())
      throw new Error('The list is not newest first.');
    return new Set(conversations.items.map(({ sessionId }) => sessionId)).size;
  });
}

/** The plan's dashboard: every raw event of the month, all pages, added up on request. */
export function plansDashboard(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  const { dynamodb } = connect(platform.stack);
  return cost(platform, 0, async () => {
    let starts = 0;
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: 'platform_analytics_events',
        KeyConditionExpression: 'client_id = :client AND event_timestamp BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':client': clientId, ':from': day(30), ':to': day(-1) },
      },
    );
    for await (const { Items } of pages) {
      starts += (Items ?? []).filter(({ event_type: type }) => type === 'conversation_start').length;
    }
    if (starts === 0) throw new Error('No event was read.');
  });
}

/** The plan's list made right: a Scan of all messages, since 50 rows hold only some seven conversations. */
export function plansConversationPage(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  const { dynamodb } = connect(platform.stack);
  return cost(platform, 0, async () => {
    const sessions = new Set<unknown>();
    for await (const { Items } of paginateScan(
      { client: dynamodb },
      { TableName: `${clientId}-conversations` },
    )) {
      for (const { session_id: session } of Items ?? []) sessions.add(session);
    }
    return Math.min(50, sessions.size);
  });
}

/** The plan's list as written: `Scan(Limit=50)`. */
export function plansShortPage(platform: MeasuredPlatform, clientId: string): Promise<PageCost> {
  const { dynamodb } = connect(platform.stack);
  return cost(platform, 0, async () => {
    const scan = new ScanCommand({ TableName: `${clientId}-conversations`, Limit: 50 });
    const { Items } = await dynamodb.send(scan);
    return new Set((Items ?? []).map(({ session_id: session }) => session as string)).size;
  });
}

async function answer<T>(
  platform: MeasuredPlatform,
  query: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const { data, errors } = await ask<T>(platform.stack, platform.owner, query, variables);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return data!;
}

/** Units of one warm run, and the median time of some. */
async function cost(
  platform: MeasuredPlatform,
  graphqlRequests: number,
  run: () => Promise<number | void>,
): Promise<PageCost> {
  await run();
  await quiet(platform);
  platform.meter.reset();
  const sessions = await run();
  const { requests, readUnits } = platform.meter.used();
  const times: number[] = [];
  for (let round = 0; round < 9 && times.reduce((a, b) => a + b, 0) < 20_000; round += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  const milliseconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return {
    graphqlRequests,
    databaseRequests: requests,
    readUnits,
    milliseconds,
    ...(sessions ? { sessions } : {}),
  };
}

/** Waits until nobody else uses the database, so that the units are the page's own. */
async function quiet(platform: MeasuredPlatform): Promise<void> {
  for (let calm = 0; calm < 3;) {
    platform.meter.reset();
    await new Promise((resolve) => setTimeout(resolve, 200));
    calm = platform.meter.used().requests === 0 ? calm + 1 : 0;
  }
}
