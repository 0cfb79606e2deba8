import { textScalar } from './scalar.ts';

/** local@domain; the domain needs no dot, as on AWS. */
export const awsEmail = textScalar('AWSEmail', 'a valid email address', (text) =>
  /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(
    text,
  ),
);
