import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../boot.ts';
import { fillDemo } from '../demo/fill.ts';
import { documentUploader } from '../demo/upload-documents.ts';
import { startVisitor } from '../demo/visitor.ts';
import { isDemoFilled, rememberDemo } from './demo-progress.ts';

/** Fills an empty store behind the panel, showing how far it is, then lets the visitor talk. */
export function startDemo(platform: Platform, options: { visitor: boolean }): { stop(): Promise<void> } {
  const { dynamodb, stack } = platform;
  const statsTable = stack.tables['aggregated_stats'] ?? 'aggregated_stats';
  let stopped = false;
  let visitor: { stop(): Promise<void> } | null = null;

  const fill = async (): Promise<void> => {
    if (await isDemoFilled(dynamodb, statsTable)) return;
    platform.showDemo({ done: 0, total: 0, finished: false });
    console.log('Filling in the demo behind the panel ...');
    const documents = documentUploader(stack);
    await fillDemo(stack, (done, total) => platform.showDemo({ done, total, finished: false }), {
      registered: documents.upload,
    }).finally(() => documents.close());
    await rememberDemo(dynamodb, statsTable);
    console.log('The demo is filled in.');
  };
  const running = fill()
    .then(() => {
      if (options.visitor && !stopped) visitor = startVisitor(stack);
    })
    .catch((error: unknown) => {
      if (!stopped)
        console.error('The demo could not be filled in:', error instanceof Error ? error.message : error);
    })
    .finally(() => platform.showDemo({ done: 1, total: 1, finished: true }));

  return {
    async stop() {
      stopped = true;
      await Promise.race([visitor?.stop() ?? running, sleep(500)]);
    },
  };
}
