import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What keeps people from using a page, by axe: the rule and the first element of each, none where all is well. Asked in the
 * page itself (no page of ours holds one of another origin), and of what is wrong only: both halve the time.
 */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
