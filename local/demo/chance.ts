import type { Random } from './seeded.ts';

/** One of them, each as likely. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

/** One of them, each as likely as its weight. */
export function pickWeighted<T>(random: Random, items: readonly T[], weightOf: (item: T) => number): T {
  let left = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  return items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1)!;
}

/** A key of a table of weights. */
export function pickKey<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  return pickWeighted(random, Object.keys(weights) as K[], (key) => weights[key]);
}

/** Most near the median, some far above: how long people and models take. */
export function logNormal(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/** A whole number of events that happen `mean` times on average (Poisson). */
export function countOf(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
