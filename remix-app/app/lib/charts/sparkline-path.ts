/**
 * An SVG path through the values in a box, the highest at the top and zero at the bottom; a gap where a value is
 * missing. Empty where there is no line to draw.
 */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  if (values.length < 2 || highest === 0) return '';
  const x = (index: number) => round((index / (values.length - 1)) * width);
  const y = (value: number) => round(height - (value / highest) * height);
  let pen = 'M';
  let path = '';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    path += `${pen}${x(index)} ${y(value)}`;
    pen = 'L';
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
