/** Measures the phases of a start. */
export function createPhases(tell: (line: string) => void) {
  const started = performance.now();
  return {
    async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
      const from = performance.now();
      const result = await work();
      tell(`${name}: ${Math.round(performance.now() - from)} ms`);
      return result;
    },
    total: () => performance.now() - started,
  };
}
export type Phases = ReturnType<typeof createPhases>;
