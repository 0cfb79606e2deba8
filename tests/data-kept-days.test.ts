import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_KEPT_DAYS } from '../domain/clients/lifecycle.ts';
import { DATA_KEPT_DAYS as told } from '../remix-app/app/lib/clients/data-kept-days.ts';

test('the panel and the guides promise the days that data is kept', () => {
  expect(told).toBe(DATA_KEPT_DAYS);
  for (const [guide, days] of [
    ['owner-en', 'days'],
    ['owner-pl', 'dni'],
  ]) {
    const text = readFileSync(new URL(`../docs/guides/${guide}.md`, import.meta.url), 'utf8');
    expect(text).toContain(`${DATA_KEPT_DAYS} ${days}`);
  }
});
