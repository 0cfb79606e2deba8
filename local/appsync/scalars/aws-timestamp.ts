import type { Scalar } from './scalar.ts';

/** Whole seconds since 1970, before or after it. */
export const awsTimestamp: Scalar = {
  name: 'AWSTimestamp',
  title: 'a valid timestamp',
  read: (input) => (Number.isSafeInteger(input) ? input : undefined),
};
