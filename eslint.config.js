import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { tsImport } from 'tsx/esm/api';
import typescript from 'typescript-eslint';

/** Boundaries: what a folder must not import (docs/architecture.md, "The house"). */
const never = (folders, message) => ({
  'no-restricted-imports': ['error', { patterns: folders.map((folder) => ({ regex: folder, message })) }],
});
const into = (...folders) => folders.map((folder) => `^(\\.\\./)+${folder}/`);
const tests = ['**/*.test.{ts,tsx}', '**/*.fixture.ts', 'tests/**'];

const { default: appsyncJs } = await tsImport('./scripts/appsync-js/eslint-plugin.ts', import.meta.url);

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
    plugins: { 'appsync-js': appsyncJs },
    rules: {
      'appsync-js/supported': 'error',
      'appsync-js/context-is-read-only': 'error',
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
