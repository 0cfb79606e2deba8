import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { passagesOf } from '../../domain/knowledge/passages.ts';
import { readDocument } from '../../domain/knowledge/reading/read-document.ts';
import {
  buildIndex,
  openIndex,
  type SearchIndex,
  type SourcedPassage,
} from '../../domain/knowledge/searching/search-index.ts';
import { companies } from './companies.ts';
import { DEMO_DOCUMENTS } from './upload-documents.ts';

const cases = readFileSync(join(import.meta.dirname, 'questions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [clientId, document, answer, question] = line.split(' | ');
    return { clientId: clientId!, document: document!, answer: answer!, question: question! };
  });
const indexes = new Map<string, SearchIndex>();

beforeAll(async () => {
  for (const { profile } of companies) {
    const folder = join(DEMO_DOCUMENTS, profile.client_id);
    const passages: SourcedPassage[] = [];
    for (const source of readdirSync(folder)) {
      const reading = await readDocument(source, readFileSync(join(folder, source)));
      if (!reading.ok) throw new Error(`${source}: ${reading.reason}`);
      passages.push(...passagesOf(reading.blocks).map((passage) => ({ source, ...passage })));
    }
    indexes.set(profile.client_id, openIndex(buildIndex(passages)));
  }
});

it('answers what visitors ask from the right document, and says nothing where nothing fits', () => {
  const fits = ({ document, answer }: (typeof cases)[number], { source, heading, text }: SourcedPassage) =>
    source === document && `${heading}\n${text}`.includes(answer);
  const answered = cases.filter(({ document }) => document !== '-');
  const unanswered = cases.filter(({ document }) => document === '-');
  const missed: string[] = [];
  const hits = { first: 0, three: 0, silent: 0 };
  for (const each of answered) {
    const found = indexes.get(each.clientId)!.search(each.question, 3);
    if (found[0] && fits(each, found[0])) hits.first += 1;
    if (found.some((passage) => fits(each, passage))) hits.three += 1;
    else missed.push(`${each.question} -> ${found.map(({ source }) => source).join(', ') || 'nothing'}`);
  }
  for (const { clientId, question } of unanswered) {
    const found = indexes.get(clientId)!.search(question, 3);
    if (found.length === 0) hits.silent += 1;
    else missed.push(`${question} -> ${found[0]!.source} ${found[0]!.heading}`);
  }
  const rate = (count: number, of: unknown[]) =>
    `${count}/${of.length} (${Math.round((100 * count) / of.length)} %)`;
  console.log(
    `first: ${rate(hits.first, answered)}, among three: ${rate(hits.three, answered)}, ` +
      `silent where nothing fits: ${rate(hits.silent, unanswered)}\n${missed.join('\n')}`,
  );
  expect(answered.length).toBeGreaterThanOrEqual(40);
  expect(hits.first / answered.length).toBeGreaterThanOrEqual(0.8);
  expect(hits.three / answered.length).toBeGreaterThanOrEqual(0.9);
  expect(hits.silent / unanswered.length).toBeGreaterThanOrEqual(0.7);
});
