import type { AnyNode } from 'acorn';
import { type Edit, insert } from './edits.ts';

/**
 * Where code is watched: every function and loop first calls `__tick`, which ends a handler that ran too long, and
 * for-of goes through `__listed`, which stops it where AppSync does, for-in through `__keyed`, which warns. A timeout of node:vm would need a thread for
 * every call, which costs milliseconds on a busy machine.
 */
export function watchEdits(node: AnyNode): Edit[] {
  switch (node.type) {
    case 'ForOfStatement':
      return [insert(node.right.start, '__listed('), insert(node.right.end, ')')];
    case 'ForInStatement':
      return [insert(node.right.start, '__keyed(('), insert(node.right.end, '))')];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [insert(node.body.start + 1, ' __tick();')];
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement'
        ? [insert(node.body.start + 1, ' __tick();')]
        : [insert(node.body.start, '(__tick(), '), insert(node.body.end, ')')];
    default:
      return [];
  }
}
