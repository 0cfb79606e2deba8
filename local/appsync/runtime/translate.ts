import { type AnyNode, type Program as Tree, parse } from 'acorn';
import { CodeError, type CodeProblem } from './code-error.ts';
import { applyEdits, type Edit, type PlaceMap, placeMap, replace } from './edits.ts';
import { unsupported } from './syntax.ts';
import { walk } from './walk.ts';
import { watchEdits } from './watch-edits.ts';

/** Code ready to compile, and the way back from its columns to the author's. */
export interface Translated {
  source: string;
  columnOf: PlaceMap;
}

/** Opens the function that a module becomes; kept on the code's first line. */
export const opening = '(function (__load, __limited, __tick) { "use strict"; ';

/**
 * Turns a resolver's ESM bundle into a function expression that returns its exports. Lines stay where they
 * were and columns can be found again, so that faults name the place in the author's code: that is why no bundler
 * rewrites it here.
 */
export function translate(name: string, code: string): Translated {
  const tree = parsed(name, code);
  const edits: Edit[] = [];
  const exported = new Map<string, string>();
  const problems: CodeProblem[] = [];
  const refuse = (node: AnyNode, value: string) => {
    const { line = 1, column = 0 } = node.loc?.start ?? {};
    problems.push({ errorType: 'UNSUPPORTED_SYNTAX_TYPE', value, location: { line, column: column + 1 } });
  };
  walk(tree, (node) => {
    const what = unsupported(node);
    if (what) refuse(node, `${what} is not supported by APPSYNC_JS`);
    edits.push(...watchEdits(node));
  });
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
  return { source, columnOf: placeMap(code, edits) };
}

function parsed(name: string, code: string): Tree {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
    const location = { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
    throw new CodeError(name, [{ errorType: 'PARSE_ERROR', value: message, location }]);
  }
}

function importOf(
  node: Extract<AnyNode, { type: 'ImportDeclaration' }>,
  refuse: (node: AnyNode, value: string) => void,
): string {
  const from = JSON.stringify(node.source.value);
  if (!/^@aws-appsync\/utils(\/dynamodb)?$/.test(String(node.source.value))) {
    refuse(node, `no module ${from} here: bundle it, or the local runtime does not have it`);
  }
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
