import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../boot.ts';
import { fillDemo } from '../demo/fill.ts';
import { startVisitor } from '../demo/visitor.ts';
import { readDemoProgress, writeDemoProgress, type DemoProgress } from './demo-progress.ts';

const PROGRESS_EVERY_MS = 500;

/** Fills an empty store behind the panel, showing how far it is, then lets the visitor talk. */
export function startDemo(platform: Platform, options: { visitor: boolean }): { stop(): Promise<void> } {
  const { dynamodb, stack } = platform;
  const statsTable = stack.tables['aggregated_stats'] ?? 'aggregated_stats';
  let stopped = false;
  let visitor: { stop(): Promise<void> } | null = null;

  const fill = async (): Promise<void> => {
    const before = await readDemoProgress(dynamodb, statsTable);
    if (before?.finished) return;
    let progress: DemoProgress = { done: 0, total: before?.total ?? 0, finished: false };
    let told = 0;
    const write = () => writeDemoProgress(dynamodb, statsTable, progress);
    await write();
    console.log('Filling in the demo behind the panel ...');
    await fillDemo(stack, (done, total) => {
      progress = { done, total, finished: false };
      if (stopped || Date.now() - told < PROGRESS_EVERY_MS) return;
      told = Date.now();
      void write().catch(() => {});
    });
    progress = { ...progress, done: progress.total, finished: true };
    await write();
    console.log('The demo is filled in.');
  };
  const running = fill()
    .then(() => {
      if (options.visitor && !stopped) visitor = startVisitor(stack);
    })
    .catch((error: unknown) => {
      if (!stopped)
        console.error('The demo could not be filled in:', error instanceof Error ? error.message : error);
    });

  return {
    async stop() {
      stopped = true;
      await Promise.race([visitor?.stop() ?? running, sleep(500)]);
    },
  };
}
