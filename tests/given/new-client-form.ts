import type { Page } from 'playwright-core';
import { visit } from './browser.ts';

export interface NewClientWords {
  name: string;
  domain: string;
  email: string;
  fee?: string;
  facts?: string;
}

/** Fills the form of a new client in Polish, step by step, up to the last one, where it is looked at and created. */
export async function fillNewClient(page: Page, panelUrl: string, words: NewClientWords): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Dalej' }).click();
  await visit(page, `${panelUrl}/owner/clients/new`);
  await page.getByLabel('Nazwa firmy').fill(words.name);
  await page.getByLabel('Domena strony').fill(words.domain);
  await next();
  await page.getByLabel('E-mail do kontaktu').fill(words.email);
  await page.getByLabel('Opłata miesięczna').fill(words.fee ?? '499');
  await next();
  await page.getByLabel('Co chatbot ma wiedzieć').fill(words.facts ?? '');
  await next();
  await page.getByRole('button', { name: 'Utwórz klienta' }).waitFor();
}
