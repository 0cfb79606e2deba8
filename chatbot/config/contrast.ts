/** Black or white, whichever reads better on a colour `#rrggbb`. */
export function readableOn(color: string): '#ffffff' | '#000000' {
  return contrastOf(color, '#ffffff') >= contrastOf(color, '#000000') ? '#ffffff' : '#000000';
}

/** How well one colour `#rrggbb` stands out on another, 1 to 21 (WCAG 2.2). */
export function contrastOf(color: string, other: string): number {
  const [lighter, darker] = [luminance(color), luminance(other)].sort((one, two) => two - one);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
