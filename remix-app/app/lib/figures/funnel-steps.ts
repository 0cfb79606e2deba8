export interface FunnelStep<Key extends string = string> {
  key: Key;
  count: number;
  /** Of the first step, 0 to 1; null where the first step is empty. */
  ofFirst: number | null;
  /** Of the step before, 0 to 1; null for the first and where the step before is empty. */
  ofPrevious: number | null;
}

/** Shapes counts that can only shrink into a funnel with both shares of each step. */
export function funnelSteps<Key extends string>(
  counts: readonly (readonly [Key, number])[],
): FunnelStep<Key>[] {
  const first = counts[0]?.[1] ?? 0;
  return counts.map(([key, count], index) => {
    const before = index === 0 ? 0 : (counts[index - 1]?.[1] ?? 0);
    return {
      key,
      count,
      ofFirst: first > 0 ? count / first : null,
      ofPrevious: before > 0 ? count / before : null,
    };
  });
}
