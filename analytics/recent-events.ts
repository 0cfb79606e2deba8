const REMEMBERED = 5000;

/**
 * The last event ids that callers gave, with their timestamps. A second call with the same id but no time of its own
 * would otherwise get a new timestamp and so a second row.
 */
export function recentEvents() {
  const timestamps = new Map<string, string>();
  return {
    timestampOf(eventId: unknown): string | undefined {
      return typeof eventId === 'string' ? timestamps.get(eventId.toLowerCase()) : undefined;
    },
    remember(eventId: string, timestamp: string): void {
      timestamps.set(eventId, timestamp);
      if (timestamps.size > REMEMBERED) timestamps.delete(timestamps.keys().next().value!);
    },
    /** An event that was dropped may be tracked again. */
    forget(eventId: string): void {
      timestamps.delete(eventId);
    },
  };
}
