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

await check('build', ['scripts/run.mjs', 'scripts/build.ts']);
await Promise.all([
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  check('lint', ['node_modules/eslint/bin/eslint.js', '.']),
]);
await check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
process.env.CHROMIUM_PATH = browserPath();
await tests();

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A step that passes or fails as a whole. */
async function check(name: string, parameters: string[]): Promise<void> {
  const started = Date.now();
  const code = await run(parameters);
  total[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  // Nothing after a broken build says anything.
  if (code !== 0 && name === 'build') process.exit(finish());
}

/** Every suite; a suite that cannot even start counts as a failure. */
async function tests(): Promise<void> {
  const file = 'build/test-results.json';
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...only]);
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

function finish(): number {
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return 1;
}
