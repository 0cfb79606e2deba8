import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const left = ['**/node_modules/**', 'build/**', 'remix-app/build/**', 'cdk.out/**', '.local/**'];
const crossing = ['browser', 'faults', 'journeys'].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Two suites: beside the source, each with what it needs of its own; and journeys over one running platform. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: root('./remix-app/app/') },
      { find: /^#generated\//, replacement: root('./generated/') },
    ],
  },
  test: {
    // For machines that have other things to do: no test waits for it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['**/*.test.{ts,tsx}'], exclude: [...left, ...crossing] },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: crossing,
          globalSetup: 'tests/given/shared-platform.ts',
          // One platform and one browser at a time: two cores are all there may be.
          fileParallelism: false,
        },
      },
    ],
  },
});
