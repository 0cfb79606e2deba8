import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from './catalogue.ts';
import { coverageOf, type TestResult } from './coverage.ts';
import { leftOut } from './left-out.ts';
import { tableOf } from './table.ts';
import { taggedSuites } from './tagged-suites.ts';

/** `npm run conformance`: runs the suites that prove statements, and prints how many are proven. Exit 1 below all. */
interface Report {
  testResults: {
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
  }[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
try {
  const coverage = coverageOf(catalogue(), await results(join(folder, 'results.json')));
  console.log(tableOf(coverage));
  console.log('\nLeft out of the count:');
  for (const [what, why] of leftOut) console.log(`- ${what}: ${why}`);
  process.exitCode = coverage.covered === coverage.total && coverage.unknown.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What vitest says of every test; a suite that could not start has none, so its statements stay unproven. */
async function results(file: string): Promise<TestResult[]> {
  const suites = taggedSuites().map((suite) => suite.file);
  const reporters = ['--reporter=json', `--outputFile.json=${file}`];
  await new Promise<void>((resolve) => {
    const parameters = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'source',
      ...reporters,
      ...suites,
    ];
    spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).on(
      'exit',
      () => resolve(),
    );
  });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      titles: [...ancestorTitles, title],
      passed: status === 'passed',
    })),
  );
}
