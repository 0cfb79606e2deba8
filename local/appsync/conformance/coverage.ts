import type { Chapter, Statement } from './statement.ts';
import { idsOfTitle } from './tags.ts';

/** A test that ran. Its titles are its own and those of the groups that it stands in. */
export interface TestResult {
  titles: string[];
  passed: boolean;
}

/** How far tests prove a catalogue. */
export interface Coverage {
  chapters: { title: string; covered: number; total: number; missing: Statement[] }[];
  covered: number;
  total: number;
  /** Ids in titles that no statement has. */
  unknown: string[];
}

/** A statement is covered when at least one test names it, and every test that names it passed. */
export function coverageOf(chapters: Chapter[], tests: TestResult[]): Coverage {
  const passed = new Set<string>();
  const failed = new Set<string>();
  for (const test of tests) {
    for (const id of test.titles.flatMap(idsOfTitle)) (test.passed ? passed : failed).add(id);
  }
  const lines = chapters.map(({ title, statements }) => {
    const missing = statements.filter(({ id }) => !passed.has(id) || failed.has(id));
    return { title, covered: statements.length - missing.length, total: statements.length, missing };
  });
  const known = new Set(chapters.flatMap(({ statements }) => statements.map(({ id }) => id)));
  return {
    chapters: lines,
    covered: lines.reduce((sum, { covered }) => sum + covered, 0),
    total: lines.reduce((sum, { total }) => sum + total, 0),
    unknown: [...new Set([...passed, ...failed])].filter((id) => !known.has(id)).sort(),
  };
}
