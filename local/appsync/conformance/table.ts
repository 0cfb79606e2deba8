import type { Coverage } from './coverage.ts';
import type { Statement } from './statement.ts';

/** The coverage as text: a line a chapter, the sum, what is not proven, and ids that no statement has. */
export function tableOf({ chapters, covered, total, unknown }: Coverage): string {
  const width = Math.max(...chapters.map(({ title }) => title.length));
  const line = (title: string, done: number, of: number) =>
    `${title.padEnd(width)}  ${String(done).padStart(4)} / ${String(of).padStart(3)}${done < of ? '  not all' : ''}`;
  const missing = chapters.flatMap((chapter): Statement[] => chapter.missing);
  return [
    ...chapters.map((chapter) => line(chapter.title, chapter.covered, chapter.total)),
    '-'.repeat(width + 12),
    line('all', covered, total),
    ...missing.map(({ id, says }) => `not proven: ${id}: ${says}`),
    ...unknown.map((id) => `no such statement: ${id}`),
  ].join('\n');
}
