import type { CodeProblem } from '../../../scripts/appsync-js/problems.ts';

export type { CodeProblem };

/** Code that AppSync would refuse to save. */
export class CodeError extends Error {
  constructor(
    name: string,
    readonly problems: CodeProblem[],
  ) {
    const list = problems.map(
      ({ value, location }) => `code.js:${location.line}:${location.column}: ${value}`,
    );
    super(`${name}: The code contains one or more errors. ${list.join('; ')}`);
  }
}
