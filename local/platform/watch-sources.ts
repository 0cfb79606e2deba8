import { watch } from 'node:fs';
import { buildIfChanged } from './build-if-changed.ts';

const FOLDERS = ['analytics', 'domain', 'functions', 'infra', 'remix-app/app', 'resolvers', 'schema'];
const QUIET_MS = 200;

/** Builds again and reloads the platform when a source changes. */
export function watchSources(root: string, template: string, reload: () => Promise<void>): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const rebuild = async () => {
    try {
      if (!(await buildIfChanged(root, template, () => {}))) return;
      await reload();
      console.log(`Reloaded at ${new Date().toLocaleTimeString()}.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const changed = (_: string, name: string | null) => {
    if (!name || name.includes('.generated.') || /\.test\.tsx?$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(rebuild)), QUIET_MS);
  };
  const watchers = FOLDERS.map((folder) => watch(`${root}/${folder}`, { recursive: true }, changed));
  console.log('Watching the sources for changes.');
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
