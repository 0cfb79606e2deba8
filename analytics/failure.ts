/** What no repetition cures: the row itself is wrong, not the way to the table. */
const FINAL = new Set([
  'ValidationException',
  'SerializationException',
  'ItemCollectionSizeLimitExceededException',
]);

/**
 * Whether a failed write is worth repeating. Throttling, 5xx and a broken network pass; so do a missing table, a
 * missing permission and an expired credential, which somebody mends while the events wait in the queue.
 */
export function isRetryable(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  return !FINAL.has(nameOf(error));
}

/** Whether the table refused a row because its key is taken. */
export function isTaken(error: unknown): error is { Item?: { event_id?: { S?: string } } } {
  return nameOf(error) === 'ConditionalCheckFailedException';
}

/** The error's name, for reports: messages may hold the visitor's words. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
