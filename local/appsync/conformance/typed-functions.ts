import { createRequire } from 'node:module';
import ts from 'typescript';

const packageFile = (file: string) => createRequire(import.meta.url).resolve(`@aws-appsync/utils/${file}`);

/**
 * Every function that the typings of the installed `@aws-appsync/utils` name, by its full name as resolver code calls
 * it: `util.time.nowISO8601`, `extensions.…`, `runtime.earlyReturn`, `dynamodb.get`, `dynamodb.operations.add`. A new
 * version of the package with a new function makes a gap in the conformance table.
 */
export function typedFunctions(): string[] {
  const files = { index: packageFile('lib/index.d.ts'), dynamodb: packageFile('lib/dynamodb-helpers.d.ts') };
  const program = ts.createProgram(Object.values(files), { noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const exportsOf = (file: string) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol ? checker.getExportsOfModule(symbol) : [];
    return exported.map((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one));
  };
  const worlds = exportsOf(files.index).filter(({ name }) =>
    ['util', 'extensions', 'runtime'].includes(name),
  );
  return [
    ...worlds.flatMap((symbol) => functionsIn(checker, symbol, symbol.name)),
    ...exportsOf(files.dynamodb).flatMap((symbol) => functionsIn(checker, symbol, `dynamodb.${symbol.name}`)),
  ];
}

function functionsIn(checker: ts.TypeChecker, symbol: ts.Symbol, name: string): string[] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
  const type = checker.getTypeOfSymbol(symbol);
  if (type.getCallSignatures().length > 0) return [name];
  return checker
    .getPropertiesOfType(type)
    .flatMap((property) => functionsIn(checker, property, `${name}.${property.name}`));
}
