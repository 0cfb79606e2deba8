import type { Scalar } from './scalar.ts';

/** JSON as a string on the wire; parsed for resolver code. */
export const awsJson: Scalar = {
  name: 'AWSJSON',
  title: 'valid JSON',
  read(input) {
    if (typeof input !== 'string') return undefined;
    try {
      return JSON.parse(input) as unknown;
    } catch {
      return undefined;
    }
  },
  write: (output) => (typeof output === 'string' ? output : JSON.stringify(output)),
};
