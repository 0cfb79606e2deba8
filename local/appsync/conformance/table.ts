import type { Coverage } from './coverage.ts';

/** The coverage as text: a line a chapter, the sum, and what is missing or unknown. */
export function tableOf({ chapters, covered, total, missingOf, unknown }: TableInput): string {
  const width = Math.max(...chapters.map(({ title }) => title.length), 'all'.length);
  const line = (title: string, done: number, of: number) =>
    `${title.padEnd(width)}  ${String(done).padStart(4)} / ${String(of).padEnd(4)}${done === of ? '' : ' <- not all'}`;
  return [
    ...chapters.map((chapter) => line(chapter.title, chapter.covered, chapter.total)),
    '-'.repeat(width + 13),
    `${line('all', covered, total)}`,
    ...missingOf.map(({ id, says }) => `not proven: ${id}: ${says}`),
    ...unknown.map((id) => `no such statement: ${id}`),
  ].join('\n');
}

interface TableInput extends Coverage {
  /** The statements that no passed test proves. */
  missingOf: { id: string; says: string }[];
}
