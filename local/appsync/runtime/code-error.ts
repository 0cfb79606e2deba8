/** One reason why AppSync would not save a resolver's code. */
export interface CodeProblem {
  errorType: 'PARSE_ERROR' | 'UNSUPPORTED_SYNTAX_TYPE' | 'LINT_ERROR';
  value: string;
  location: { line: number; column: number };
}

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
