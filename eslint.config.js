import appsync from '@aws-appsync/eslint-plugin';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Boundaries: what a folder must not import (docs/architecture.md, "The house"). */
const never = (folders, message) => ({
  'no-restricted-imports': ['error', { patterns: folders.map((folder) => ({ regex: folder, message })) }],
});
const into = (...folders) => folders.map((folder) => `^(\\.\\./)+${folder}/`);
const tests = ['**/*.test.{ts,tsx}', '**/*.fixture.ts', 'tests/**'];

/** Of APPSYNC_JS the plugin misses these; AWS refuses them when the code is saved, or runs them differently. */
const notInAppsync = [
  ['ThrowStatement', 'Raise with util.error(message, type).'],
  ['NewExpression', 'There is no `new` here: no Date, Map, Set or RegExp. Use util.time and plain objects.'],
  ["CallExpression > MemberExpression[object.name='Date']", 'There is no Date here: use util.time.'],
  ["CallExpression > MemberExpression[property.name='includes']", 'Use indexOf(...) !== -1.'],
  ['TryStatement', 'Nothing can be caught here: look at ctx.error.'],
].map(([selector, message]) => ({ selector, message }));

export default typescript.config(
  {
    ignores: [
      'node_modules',
      'generated',
      'build',
      'remix-app/build',
      'cdk.out',
      '.local',
      '**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['resolvers/**/*.ts'],
    ignores: tests,
    extends: [appsync.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...notInAppsync],
      ...never(
        into('functions', 'infra', 'local', 'remix-app', 'tests', 'analytics'),
        'Resolvers import resolvers/lib and pure domain only.',
      ),
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: tests,
    rules: never(
      into('functions', 'resolvers', 'infra', 'local', 'remix-app', 'tests', 'analytics'),
      'The domain imports the domain and generated types only.',
    ),
  },
  {
    files: ['domain/**/*.ts'],
    ignores: [...tests, '**/*store.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^@aws-sdk/', allowTypeImports: true, message: 'Only a store touches AWS.' }],
        },
      ],
    },
  },
  {
    files: ['functions/**/*.ts', 'analytics/**/*.ts', 'chatbot/**/*.ts'],
    ignores: tests,
    rules: never(into('local', 'tests', 'infra'), 'What is deployed imports neither local/ nor tests/.'),
  },
  {
    files: ['infra/**/*.ts'],
    ignores: tests,
    rules: never(into('local', 'tests', 'remix-app'), 'What is deployed imports neither local/ nor tests/.'),
  },
  {
    files: ['remix-app/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...never(
        into('functions', 'infra', 'local', 'tests', 'resolvers', 'domain', 'analytics'),
        'The panel reaches everything through the API.',
      ),
    },
  },
);
