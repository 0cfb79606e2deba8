import type { AnyNode } from 'acorn';
import { checkCode, type CodeProblem } from '../../../scripts/appsync-js/problems.ts';
import { walk } from '../../../scripts/appsync-js/walk.ts';
import { CodeError } from './code-error.ts';
import { applyEdits, type Edit, type PlaceMap, placeMap, replace } from './edits.ts';
import { watchEdits } from './watch-edits.ts';

/** Code ready to compile, and the way back from its columns to the author's. */
export interface Translated {
  source: string;
  columnOf: PlaceMap;
  /** What is not documented, but seen to work on AWS. */
  undocumented: CodeProblem[];
}

/** Opens the function that a module becomes; kept on the code's first line. */
export const opening = '(function (__load, __listed, __keyed, __tick) { "use strict"; ';

/**
 * Turns a resolver's ESM bundle into a function expression that returns its exports. Lines stay where they
 * were and columns can be found again, so that faults name the place in the author's code: that is why no bundler
 * rewrites it here.
 */
export function translate(name: string, code: string): Translated {
  const { tree, refused } = checkCode(code);
  const reported = (isSeen: boolean) =>
    refused.filter(({ refusal }) => Boolean(refusal?.isSeen) === isSeen).map(({ problem }) => problem);
  const problems = reported(false);
  if (!tree) throw new CodeError(name, problems);
  const edits: Edit[] = [];
  const exported = new Map<string, string>();
  const refuse = (node: AnyNode, value: string) => {
    const { line = 1, column = 0 } = node.loc?.start ?? {};
    const location = { line, column: column + 1, span: node.end - node.start };
    problems.push({ errorType: 'UNSUPPORTED_SYNTAX_TYPE', value, location });
  };
  walk(tree, (node) => edits.push(...watchEdits(node)));
  for (const node of tree.body) {
    if (node.type === 'ImportDeclaration') {
      edits.push(replace(code, node, importOf(node, refuse)));
    } else if (node.type === 'ExportNamedDeclaration') {
      edits.push(...exportEdits(code, node, exported, refuse));
    } else if (node.type.startsWith('Export')) {
      refuse(node, 'only named exports are supported');
    }
  }
  if (problems.length > 0) throw new CodeError(name, problems);
  const pairs = [...exported].map(([as, local]) => `${as}: ${local}`).join(', ');
  const source = `${opening}${applyEdits(code, edits)}\nreturn { ${pairs} };\n})`;
  return { source, columnOf: placeMap(code, edits), undocumented: reported(true) };
}

function importOf(
  node: Extract<AnyNode, { type: 'ImportDeclaration' }>,
  refuse: (node: AnyNode, value: string) => void,
): string {
  const from = JSON.stringify(node.source.value);
  if (node.source.value === '@aws-appsync/utils/rds') refuse(node, `the local runtime does not have ${from}`);
  const named: string[] = [];
  const statements: string[] = [];
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportSpecifier') {
      const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : '';
      named.push(`${imported}: ${specifier.local.name}`);
    } else if (specifier.type === 'ImportNamespaceSpecifier') {
      statements.push(`const ${specifier.local.name} = __load(${from});`);
    } else {
      refuse(specifier, 'a default import is not supported');
    }
  }
  if (named.length > 0) statements.push(`const { ${named.join(', ')} } = __load(${from});`);
  return statements.join(' ');
}

function exportEdits(
  code: string,
  node: Extract<AnyNode, { type: 'ExportNamedDeclaration' }>,
  exported: Map<string, string>,
  refuse: (node: AnyNode, value: string) => void,
): Edit[] {
  if (node.source) refuse(node, 'export … from is not supported');
  for (const specifier of node.specifiers) {
    if (specifier.exported.type === 'Identifier' && specifier.local.type === 'Identifier') {
      exported.set(specifier.exported.name, specifier.local.name);
    }
  }
  const { declaration } = node;
  if (!declaration) return [replace(code, node, '')];
  if (declaration.type === 'VariableDeclaration') {
    for (const { id } of declaration.declarations) {
      if (id.type === 'Identifier') exported.set(id.name, id.name);
    }
  } else if (declaration.id) {
    exported.set(declaration.id.name, declaration.id.name);
  }
  return [{ start: node.start, end: declaration.start, text: ' '.repeat(declaration.start - node.start) }];
}
