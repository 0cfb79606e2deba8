import { type AnyNode, parse, type Program } from 'acorn';
import { analyze } from 'eslint-scope';
import { subsetCheck } from './check.ts';
import { messageOf, type Refusal } from './refusal.ts';
import { walk } from './walk.ts';

/** One reason why AppSync would not save a resolver's code, in the form of EvaluateCode's codeErrors. */
export interface CodeProblem {
  errorType: 'PARSE_ERROR' | 'LINT_ERROR' | Refusal['errorType'];
  value: string;
  /** From 1; `span` is the number of characters, -1 where it is not known. */
  location: { line: number; column: number; span: number };
}

/** Parsed code, and every reason why AppSync would refuse it. */
export type Checked =
  | { tree: Program; refused: { refusal: Refusal; problem: CodeProblem }[] }
  | { tree: null; refused: [{ refusal: null; problem: CodeProblem }] };

/** Reads code as it is handed to AppSync: one ES module with all but AWS's own modules bundled in. */
export function checkCode(code: string): Checked {
  let tree: Program;
  try {
    tree = parse(code, { ecmaVersion, sourceType: 'module', locations: true, ranges: true });
  } catch (error) {
    return { tree: null, refused: [{ refusal: null, problem: unreadable(error) }] };
  }
  const check = subsetCheck(analyze(tree, { ecmaVersion, sourceType: 'module' }), isBuiltIn);
  const refused: { refusal: Refusal; problem: CodeProblem }[] = [];
  walk(tree, (node) => {
    const refusal = check(node);
    if (refusal) refused.push({ refusal, problem: problemOf(node, refusal) });
  });
  return { tree, refused };
}

const ecmaVersion = 2024;

/** The modules that AppSync itself has. */
const isBuiltIn = (module: string) => /^@aws-appsync\/utils(\/(dynamodb|rds))?$/.test(module);

function problemOf(node: AnyNode, refusal: Refusal): CodeProblem {
  const { line = 1, column = 0 } = node.loc?.start ?? {};
  return {
    errorType: refusal.errorType,
    value: messageOf(refusal),
    location: { line, column: column + 1, span: node.end - node.start },
  };
}

function unreadable(error: unknown): CodeProblem {
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  const location = { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1, span: -1 };
  return { errorType: 'PARSE_ERROR', value: message, location };
}
