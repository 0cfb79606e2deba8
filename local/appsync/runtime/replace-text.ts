import { javaPattern } from './java-pattern.ts';
import { withPattern } from './run-pattern.ts';

const mostMs = 1_000;

/** String.replace and replaceAll of APPSYNC_JS, whose search is a Java pattern even where it looks like plain text. */
export function replaceText(method: string, text: string, search: string, replacement: string): string {
  const pattern = javaPattern(search, method === 'replaceAll' ? 'g' : '');
  const withGroups = replacement.replace(/\\(.)|\$(?![\d{])/g, (part, escaped: string | undefined) =>
    escaped === undefined || escaped === '$' ? '$$' : escaped || part,
  );
  return withPattern(search, mostMs, () => text.replace(pattern, withGroups));
}
