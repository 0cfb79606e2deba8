/** Alarms and schedules are exact to the minute; a clock that is moved should be felt at once. */
const EVERY_MS = 1_000;

/** Lets everything that follows the platform's clock look at it each second; one that fails keeps none of the others. */
export function startTicks(
  followers: readonly { tick(): void }[],
  log: (line: object) => void,
): { stop(): void } {
  const timer = setInterval(() => {
    for (const follower of followers)
      try {
        follower.tick();
      } catch (error) {
        log({ level: 'ERROR', message: 'tick', error: String((error as Error)?.stack ?? error) });
      }
  }, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
