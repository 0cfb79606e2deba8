/** A value as Java's toString writes it, `{a=1, b=[x]}`: what AppSync shows in errors and in String fields. */
export function javaText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([key, item]) => `${key}=${javaText(item)}`);
  return `{${parts.join(', ')}}`;
}
