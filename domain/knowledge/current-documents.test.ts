import { expect, test } from 'vitest';
import { currentDocuments } from './current-documents.ts';
import type { KnowledgeStatus } from './status.ts';

const document = (name: string, at: string) => ({ key: `kb/${name}`, bytes: 10, at });
const now = Date.parse('2026-11-26T10:10:00Z');
const told = (
  name: string,
  at: string,
  state: 'indexed' | 'reading',
): KnowledgeStatus['documents'][number] => ({
  ...document(name, at),
  name,
  state,
  reason: null,
  passages: state === 'indexed' ? 3 : 0,
});

test('documents are told as they are now: the removed are gone, the new and the changed are being read', () => {
  const status: KnowledgeStatus = {
    version: 1,
    documents: [
      told('kept.md', '2026-11-26T09:00:00.000Z', 'indexed'),
      told('changed.md', '2026-11-26T09:00:00.000Z', 'indexed'),
      told('removed.md', '2026-11-26T09:00:00.000Z', 'indexed'),
      told('lost.md', '2026-11-26T09:00:00.000Z', 'reading'),
    ],
    bytes: 30,
    mostBytes: 100,
  };
  const stored = [
    document('kept.md', '2026-11-26T09:00:00.000Z'),
    document('lost.md', '2026-11-26T09:00:00.000Z'),
    document('changed.md', '2026-11-26T10:08:00.000Z'),
    document('new.md', '2026-11-26T10:09:00.000Z'),
  ];
  expect(
    currentDocuments(stored, status, now).map(({ name, state, reason, passages }) => [
      name,
      state,
      reason,
      passages,
    ]),
  ).toEqual([
    ['new.md', 'reading', null, 0],
    ['changed.md', 'reading', null, 0],
    ['kept.md', 'indexed', null, 3],
    // Nobody reads a document for so long.
    ['lost.md', 'refused', 'unreadable', 0],
  ]);
  expect(currentDocuments(stored.slice(3), null, now)).toMatchObject([{ name: 'new.md', state: 'reading' }]);
});
