import type { AnyNode } from 'acorn';

/** What AppSync refuses when resolver code is saved, by node type; a function answers where it depends on the node. */
const refusals: Record<string, string | ((node: AnyNode) => string | null)> = {
  ThrowStatement: 'throw',
  TryStatement: 'try',
  WhileStatement: 'while',
  DoWhileStatement: 'do-while',
  ForStatement: 'for (;;)',
  ContinueStatement: 'continue',
  LabeledStatement: 'a label',
  WithStatement: 'with',
  DebuggerStatement: 'debugger',
  ThisExpression: 'this',
  NewExpression: 'new',
  ClassDeclaration: 'class',
  ClassExpression: 'class',
  AwaitExpression: 'await',
  YieldExpression: 'yield',
  ImportExpression: 'import()',
  MetaProperty: 'import.meta or new.target',
  UpdateExpression: '++ or --',
  UnaryExpression: (node) => ('operator' in node && node.operator === '~' ? '~' : null),
  BinaryExpression: (node) => ('operator' in node && node.operator === 'in' ? 'the in operator' : null),
  Literal: (node) => ('regex' in node && node.regex ? 'a regular expression literal' : null),
  ForOfStatement: (node) => ('await' in node && node.await ? 'for await' : null),
  FunctionDeclaration: ofFunction,
  FunctionExpression: ofFunction,
  ArrowFunctionExpression: ofFunction,
  CallExpression: ofCall,
};

/** What a node uses that APPSYNC_JS lacks, in words; null when it is fine. */
export function unsupported(node: AnyNode): string | null {
  const refusal = refusals[node.type];
  return typeof refusal === 'function' ? refusal(node) : (refusal ?? null);
}

function ofFunction(node: AnyNode): string | null {
  if ('async' in node && node.async) return 'async';
  return 'generator' in node && node.generator ? 'a generator' : null;
}

function ofCall(node: AnyNode): string | null {
  if (node.type !== 'CallExpression') return null;
  const { callee } = node;
  if (callee.type === 'Identifier' && ['String', 'Number', 'Boolean', 'Function'].includes(callee.name)) {
    return `Invalid function: ${callee.name}`;
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  const method = callee.property.name;
  if (['call', 'apply', 'bind'].includes(method)) return `Invalid function: ${method}`;
  return method === 'sort' && node.arguments.length > 0 ? 'sort with a function' : null;
}
