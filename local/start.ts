import { resolve } from 'node:path';
import { otherModel } from './bedrock/other-model.ts';
import { boot } from './boot.ts';
import { isFree } from './free-port.ts';
import { CHAOS } from './faults/chaos.ts';
import { announce } from './platform/announce.ts';
import { announceChaos } from './platform/announce-chaos.ts';
import { startArguments, type StartArguments } from './platform/arguments.ts';
import { buildIfChanged } from './platform/build-if-changed.ts';
import { requireFreeDataFolder, StartError } from './platform/data-folder.ts';
import { watchSources } from './platform/watch-sources.ts';

const ROOT = resolve(import.meta.dirname, '..');
const TEMPLATE = resolve(ROOT, 'cdk.out');
const LONGEST_END_MS = 1_900;
/** As a fast reader would like it; tests (`--quiet`) do not wait. */
const WORD_DELAY_MS = 15;

/** The command `npm start`: builds what changed, starts the platform, fills it for a demonstration, ends on a signal. */
async function main(): Promise<void> {
  const started = performance.now();
  let end = (code: number): void => process.exit(code);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

  const given = startArguments(process.argv.slice(2));
  const verbose = (line: string) => (given.verbose ? console.log(`  ${line}`) : undefined);
  requireFreeDataFolder(given.dataFolder);
  await requireFreePort(given.port);
  const built = await buildIfChanged(ROOT, TEMPLATE, console.log);
  verbose(
    `build and synthesis: ${Math.round(performance.now() - started)} ms${built ? '' : ' (nothing changed)'}`,
  );

  const model = otherModel(process.env);
  const platform = await boot({
    ...given,
    template: TEMPLATE,
    clientIds: await clientsOf(given),
    model,
    wordDelayMs: given.quiet ? 0 : WORD_DELAY_MS,
    tell: verbose,
  });
  const background: { stop(): Promise<void> | void }[] = [];
  end = (code) => {
    end = () => {};
    // Whatever hangs must not keep a terminal: what counts is on disk already.
    setTimeout(() => process.exit(code), LONGEST_END_MS).unref();
    void Promise.all(background.map((part) => part.stop()))
      .then(() => platform.close())
      .finally(() => process.exit(code));
  };
  announce(platform.stack, model, performance.now() - started);
  if (given.chaos) announceChaos(CHAOS, platform.stack);
  if (given.dev) background.push(watchSources(ROOT, TEMPLATE, () => platform.reload()));
  if (given.empty) return;
  const { startDemo } = await import('./platform/demo.ts');
  background.push(startDemo(platform, { visitor: !given.quiet }));
}

async function clientsOf({ empty }: StartArguments): Promise<string[]> {
  return empty
    ? []
    : (await import('./demo/companies.ts')).companies.map((company) => company.profile.client_id);
}

async function requireFreePort(port: number): Promise<void> {
  if (port !== 0 && !(await isFree(port)))
    throw new StartError(
      `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 1}`,
    );
}

// One request gone wrong must not take the platform with it.
for (const event of ['unhandledRejection', 'uncaughtException'] as const)
  process.on(event, (error: unknown) => console.error('Something went wrong:', error));
process.env.TZ = 'UTC';
main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
