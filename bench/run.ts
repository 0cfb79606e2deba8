import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chat, showChat } from './chat/chat.ts';
import { clientSizes } from './client-size.ts';
import { dashboardHtml } from './html.ts';
import { live } from './live.ts';
import { measuredPlatform } from './measured-platform.ts';
import {
  conversationPage,
  dashboard,
  panelDashboard,
  type PageCost,
  plansConversationPage,
  plansDashboard,
  plansShortPage,
} from './pages.ts';
import { seed } from './seed.ts';
import { startUp } from './start-up.ts';
import { transcripts } from './transcripts.ts';

/**
 * `npm run bench`: what pages, events, messages and a chatbot's answers cost, pages next to the plan's own way on the
 * same rows in one run. `--chat` measures the chatbot only.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    chat: { type: 'boolean', default: false },
  },
});
const sizes = values.chat ? [] : values.sizes.split(',').map(Number);
const ways = {
  dashboard,
  panelDashboard,
  plansDashboard,
  conversationPage,
  plansConversationPage,
  plansShortPage,
};
const results: Record<string, unknown> = { node: process.version, at: new Date().toISOString() };

const platform = await measuredPlatform();
try {
  const pages: Record<string, Record<string, PageCost>> = {};
  const seeding: Record<string, unknown> = {};
  for (const size of sizes) {
    const { clientId, ...seeded } = await seed(platform, size);
    seeding[size] = seeded;
    pages[size] = {};
    for (const [name, way] of Object.entries(ways)) pages[size][name] = await way(platform, clientId);
    show(size, seeded, pages[size] as Record<keyof typeof ways, PageCost>);
  }
  Object.assign(results, { pages, seeding });
  if (!values.chat) {
    results.live = await live(platform);
    results.dashboardHtmlMs = await dashboardHtml(platform, `bench-${sizes[0]}`);
  }
  const answers = await chat(platform);
  results.chat = answers;
  showChat(answers);
} finally {
  await platform.close();
}
if (!values.chat) {
  results.startUpMs = await startUp();
  results.import = await transcripts();
  results.clientJs = await clientSizes();
  showRest();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);

function show(
  size: number,
  seeded: { eventsPerSecond: number; writeUnitsAnEvent: number },
  costs: Record<keyof typeof ways, PageCost>,
) {
  console.log(
    `\n${size} events: ${seeded.eventsPerSecond.toFixed(0)} events/s written and counted, ${seeded.writeUnitsAnEvent.toFixed(1)} write units an event`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(costs).map(([name, cost]) => [
        name,
        { ...cost, milliseconds: Number(cost.milliseconds.toFixed(1)) },
      ]),
    ),
  );
  const ratio = (ours: keyof typeof ways, plans: keyof typeof ways) =>
    (costs[plans].readUnits / costs[ours].readUnits).toFixed(0);
  console.log(
    `The plan's way reads ${ratio('dashboard', 'plansDashboard')} times as much for the dashboard, ` +
      `${ratio('conversationPage', 'plansConversationPage')} times for the conversations.`,
  );
}

function showRest(): void {
  const { live: arrival, dashboardHtmlMs, startUpMs, import: imported, clientJs } = results;
  console.log('\nFrom a message written to its arrival at a subscriber, ms:', arrival);
  console.log("The dashboard's HTML, median ms:", dashboardHtmlMs);
  console.log('From the command to a panel that answers, ms:', startUpMs);
  console.log('Import of the real transcripts, on disk:', imported ?? 'skipped, ../shared/data is absent');
  console.log('Client JavaScript, gz kB:');
  const sizes = Object.entries(clientJs as Record<string, { gzip: number; withLazy: number }>);
  const kB = (bytes: number) => Number((bytes / 1000).toFixed(1));
  console.table(
    Object.fromEntries(
      sizes.map(([route, size]) => [route, { first: kB(size.gzip), withLazy: kB(size.withLazy) }]),
    ),
  );
}
