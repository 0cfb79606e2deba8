import type { Stack } from './stack.ts';

/** Carries something out with a stack until it is done or the signal says to stop. */
export type Road = (stack: Stack, signal: AbortSignal) => Promise<void>;

/** What is being done with stacks at this moment: one thing at a time with each. */
export function createRunner(log: (line: object) => void) {
  const running = new Map<Stack, { stop: AbortController; done: Promise<void> }>();
  return {
    has: (stack: Stack): boolean => running.has(stack),
    /** Begins, once what was under way with this stack has stopped. */
    start(stack: Stack, road: Road): void {
      const before = running.get(stack);
      before?.stop.abort();
      const stop = new AbortController();
      const run = async (): Promise<void> => {
        await before?.done;
        try {
          await road(stack, stop.signal);
        } catch (error) {
          const { stackName } = stack;
          if (!stop.signal.aborted)
            log({
              level: 'ERROR',
              message: 'stack',
              stackName,
              error: String((error as Error).stack ?? error),
            });
        }
        if (running.get(stack)?.stop === stop) running.delete(stack);
      };
      running.set(stack, { stop, done: run() });
    },
    /** Ends when nothing is done with the stack any more. */
    settled: async (stack: Stack): Promise<void> => running.get(stack)?.done,
    /** Stops everything after the resources that are being made. */
    async close(): Promise<void> {
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
