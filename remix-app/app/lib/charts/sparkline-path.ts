/**
 * An SVG path through the values in a box, the highest at the top and zero at the bottom. Parts without a value (a day
 * without ratings) are stepped over: the line joins what is known. Empty where there is no line to draw.
 */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const highest = Math.max(0, ...known.map(({ value }) => value));
  if (known.length < 2 || highest === 0) return '';
  const points = known.map(({ value, index }) => {
    const x = round((index / (values.length - 1)) * width);
    return `${x} ${round(height - (value / highest) * height)}`;
  });
  return `M${points.join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
