/** What decides how every bundle is made. */
export const toolInputs = [
  'generated',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.ts',
  'scripts/bundle',
];

/** What resolvers and functions may import besides their own folder. The panel imports none of it. */
export const sharedInputs = ['domain', 'analytics', ...toolInputs];
