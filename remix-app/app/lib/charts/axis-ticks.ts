/** Indexes of at most `most` evenly spaced ticks of `count` points, the last one always among them. */
export function axisTicks(count: number, most: number): number[] {
  if (count <= 0 || most <= 0) return [];
  const step = Math.max(1, Math.ceil(count / most));
  const ticks: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) ticks.unshift(index);
  return ticks;
}

/** Round values from zero to at least `highest`, for whole numbers never a half step. */
export function valueTicks(highest: number, most = 4): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / most;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough);
  const whole = Number.isInteger(highest) ? Math.max(1, Math.ceil(step ?? rough)) : (step ?? rough);
  const ticks = [0];
  while ((ticks[ticks.length - 1] ?? 0) < highest) ticks.push(Number((ticks.length * whole).toPrecision(12)));
  return ticks;
}
