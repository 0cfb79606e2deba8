import { randomBytes } from 'node:crypto';
import { createCognito, type Cognito } from '../cognito.ts';
import { createTestPool, listen } from './serve-cognito.ts';

/** The service over the file named on the command line, in a process of its own that a test can kill. */
const started: { cognito?: Cognito } = {};
const { url } = await listen(() => started.cognito!);
const cognito = await createCognito({
  file: process.argv[2]!,
  publicUrl: 'http://issuer.test',
  region: 'eu-central-1',
  sendMail: () => {},
  now: () => Date.now(),
  randomBytes,
});
started.cognito = cognito;
await createTestPool(cognito);
console.log(url);
