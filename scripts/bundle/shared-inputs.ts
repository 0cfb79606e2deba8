/** What every bundle may import, and what decides how it is made. */
export const sharedInputs = [
  'domain',
  'generated',
  'analytics',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.ts',
  'scripts/bundle',
];
