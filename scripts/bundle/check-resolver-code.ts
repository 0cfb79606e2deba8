import { checkCode } from '../appsync-js/problems.ts';
import type { ResolverCode } from './resolver-code.ts';
import { sourcePlace } from './source-place.ts';

const mostCharacters = 32_768;

/**
 * Why AppSync would not save the code, each as `path:line:column: reason`, at the place where it was written: better
 * told here than half-way through a deployment. Source is linted one file at a time; this sees what is bundled into it.
 */
export function checkResolverCode(code: ResolverCode): string[] {
  const size = code.text.length;
  const long = `${code.name} has ${size} characters, AppSync takes ${mostCharacters}.`;
  return [
    ...(size > mostCharacters ? [long] : []),
    ...checkCode(code.text).refused.map(
      ({ problem: { value, location } }) => `${sourcePlace(code, location.line, location.column)}: ${value}`,
    ),
  ];
}
