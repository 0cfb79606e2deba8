import type { AnyNode } from 'acorn';
import type { Refusal, Source } from './refusal.ts';

/** A row of the table; `when` narrows it to some nodes of its type. */
interface Row {
  what: string;
  source: Source;
  instead: string;
  when?: (node: AnyNode) => boolean;
}

const where = (key: string, value: unknown) => (node: AnyNode) =>
  (node as unknown as Record<string, unknown>)[key] === value;

const list = 'Go through a list with for-of, map or reduce.';
const raise = 'Raise with util.error(message, type).';
const wait = 'Nothing can be waited for: hand the work to a data source.';
const plain = 'Write plain objects and functions.';

const asynchronous: Row = { what: 'async', source: 'documented', instead: wait, when: where('async', true) };
const generator: Row = {
  what: 'a generator',
  source: 'linted',
  instead: 'Build the list and return it.',
  when: where('generator', true),
};

/** What AppSync refuses wherever it stands, by the type of its node. */
const rows: Record<string, Row[]> = {
  ThrowStatement: [{ what: 'throw', source: 'documented', instead: raise }],
  TryStatement: [
    {
      what: 'try',
      source: 'documented',
      instead: 'Nothing can be caught: look at ctx.error in the response.',
    },
  ],
  WhileStatement: [{ what: 'while', source: 'documented', instead: list }],
  DoWhileStatement: [{ what: 'do-while', source: 'documented', instead: list }],
  ForStatement: [{ what: 'for (;;)', source: 'documented', instead: list }],
  ForOfStatement: [{ what: 'for await', source: 'documented', instead: wait, when: where('await', true) }],
  ContinueStatement: [
    {
      what: 'continue',
      source: 'documented',
      instead: 'Put the rest of the loop into an if, or filter first.',
    },
  ],
  LabeledStatement: [
    { what: 'a label', source: 'documented', instead: 'Leave a loop with break, or a function with return.' },
  ],
  WithStatement: [{ what: 'with', source: 'documented', instead: 'Take the fields out of the object.' }],
  DebuggerStatement: [{ what: 'debugger', source: 'documented', instead: 'Use console.log.' }],
  ThisExpression: [{ what: 'this', source: 'linted', instead: 'Hand the object over as an argument.' }],
  ClassDeclaration: [{ what: 'class', source: 'linted', instead: plain }],
  ClassExpression: [{ what: 'class', source: 'linted', instead: plain }],
  AwaitExpression: [{ what: 'await', source: 'documented', instead: wait }],
  YieldExpression: [{ what: 'yield', source: 'linted', instead: 'Build the list and return it.' }],
  ImportExpression: [
    { what: 'import()', source: 'documented', instead: 'Import at the top: it is bundled into the code.' },
  ],
  MetaProperty: [
    { what: 'import.meta or new.target', source: 'documented', instead: 'Use ctx.env for settings.' },
  ],
  UpdateExpression: [{ what: '++ or --', source: 'documented', instead: 'Write += 1 or -= 1.' }],
  UnaryExpression: [
    { what: '~', source: 'documented', instead: 'Write -x - 1.', when: where('operator', '~') },
  ],
  BinaryExpression: [
    {
      what: 'the in operator',
      source: 'documented',
      instead: 'Use Object.hasOwn(object, key).',
      when: where('operator', 'in'),
    },
    {
      what: 'instanceof',
      source: 'linted',
      instead: 'Look at typeof, or at a field of the value.',
      when: where('operator', 'instanceof'),
    },
  ],
  Literal: [
    {
      what: 'a regular expression literal',
      source: 'linted',
      instead: 'Use util.matches(pattern, text), with the pattern as a string.',
      when: (node) => 'regex' in node && Boolean(node.regex),
    },
  ],
  FunctionDeclaration: [asynchronous, generator],
  FunctionExpression: [asynchronous, generator],
  ArrowFunctionExpression: [asynchronous],
};

/** Why a node is refused for its type alone; null when it is not. */
export function refusedSyntax(node: AnyNode): Refusal | null {
  const row = rows[node.type]?.find(({ when }) => when?.(node) ?? true);
  if (!row) return null;
  const { what, source, instead } = row;
  return { what, source, instead, errorType: 'UNSUPPORTED_SYNTAX_TYPE' };
}
