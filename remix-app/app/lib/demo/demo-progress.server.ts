import { z } from 'zod';
import { panelEnvironment } from '~/lib/environment.server.ts';

const shape = z.object({ done: z.number(), total: z.number(), finished: z.boolean() });

/** How much of the demo is filled in, 0 to 1; null where nothing is being filled in (always on AWS). */
export async function demoProgress(): Promise<number | null> {
  const { demoUrl } = panelEnvironment();
  if (!demoUrl) return null;
  try {
    const { done, total, finished } = shape.parse(await (await fetch(demoUrl)).json());
    return finished ? null : done / Math.max(1, total);
  } catch {
    // A bar that cannot be shown must not keep a page from being shown.
    return null;
  }
}
