import type { Stack } from '../../local/stack.ts';

/** Moves the clock of the running platform: on by so many ms, or to be so many ahead of the computer's. */
export async function moveClock(
  { localUrl }: Stack,
  to: { byMs: number } | { aheadMs: number },
): Promise<void> {
  await fetch(`${localUrl}/clock`, { method: 'POST', body: JSON.stringify(to) });
}
