declare module 'eslint-scope' {
  import type { Scope } from 'eslint';
  /** The scopes of an ES module's tree, which must have ranges. */
  export function analyze(
    tree: object,
    options: { ecmaVersion: number; sourceType: 'module' },
  ): Scope.ScopeManager;
}
