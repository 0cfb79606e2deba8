import type { MeasuredPlatform } from './measured-platform.ts';
import { panelSession } from '../tests/given/panel-session.ts';

/** Median time of the dashboard's whole HTML for a client, signed in, ms. */
export async function dashboardHtml(platform: MeasuredPlatform, clientId: string): Promise<number> {
  const cookie = await panelSession(platform.stack, platform.stack.users[0]!);
  const times: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    const started = performance.now();
    const response = await fetch(`${platform.stack.panelUrl}/clients/${clientId}`, { headers: { cookie } });
    const html = await response.text();
    if (!response.ok || !html.includes(clientId))
      throw new Error(`The dashboard answered ${response.status}.`);
    times.push(performance.now() - started);
  }
  // The first five warm the panel's function up.
  return times.slice(5).sort((a, b) => a - b)[10]!;
}
