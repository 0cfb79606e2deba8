import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { browserPath } from './given/browser-path.ts';

/** `npm test`: everything, and one line at the end that counts it. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const only = process.argv.slice(2);

// Nothing after a broken build says anything.
if (await check('build', ['scripts/run.mjs', 'scripts/build.ts'])) {
  process.env.CHROMIUM_PATH = browserPath();
  if (only.length > 0) await checks().then(() => suite('chosen', only));
  // Side by side: what keeps a core busy, and journeys, which mostly wait for pages, for streams, for one another.
  else
    await Promise.all([
      suite('platform', ['--project', 'platform']),
      checks().then(() => suite('source', ['--project', 'source'])),
    ]);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function checks(): Promise<void> {
  await check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
  await check('lint', ['node_modules/eslint/bin/eslint.js', '.']);
  await check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
}

/** A step that passes or fails as a whole. */
async function check(name: string, parameters: string[]): Promise<boolean> {
  const started = Date.now();
  const passes = (await run(parameters)) === 0;
  total[passes ? 'passed' : 'failed'] += 1;
  console.log(`${passes ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passes;
}

/** Tests by vitest; a suite that cannot even start counts as a failure. */
async function suite(name: string, which: string[]): Promise<void> {
  const file = `build/test-results-${name}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...which]);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    total.passed += results.numPassedTests ?? 0;
    total.failed += results.numFailedTests ?? 0;
    total.skipped += (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
    if (code !== 0 && !results.numFailedTests) total.failed += Math.max(1, results.numFailedTestSuites ?? 1);
  } catch {
    total.failed += 1;
  }
}

function run(parameters: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, { stdio: 'inherit', env: process.env });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
