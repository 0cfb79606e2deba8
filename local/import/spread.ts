/** Items in the order of their times, each at a microsecond of its own: an equal or passed time becomes the next free one. */
export function spread<T>(items: readonly T[], timeOf: (item: T) => number): { at: number; item: T }[] {
  let last = -Infinity;
  return [...items]
    .sort((a, b) => timeOf(a) - timeOf(b))
    .map((item) => {
      last = Math.max(timeOf(item), last + 1);
      return { at: last, item };
    });
}
