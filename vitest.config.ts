import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: root('./remix-app/app/') },
      { find: /^#generated\//, replacement: root('./generated/') },
    ],
  },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', 'build/**', 'remix-app/build/**', 'cdk.out/**'],
    testTimeout: 20_000,
  },
});
