/** Waits with full jitter: up to 10 ms before the first attempt, doubling to at most a second. */
export function pause(attempt: number): Promise<void> {
  const most = Math.min(1000, 10 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
}
