import { expect, it } from 'vitest';
import type { Secrets } from '../secrets-manager/secrets.ts';
import { resolveSecrets } from './resolve-secrets.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:stride/salon/chat-AbC123';
const secrets: Pick<Secrets, 'textOf'> = {
  textOf: (id, { field = '', stage = '', version = '' }) => [id, field, stage, version].join('|'),
};

it.each<[string, string]>([
  [`{{resolve:secretsmanager:${ARN}:SecretString:::}}`, `${ARN}|||`],
  [`{{resolve:secretsmanager:${ARN}:SecretString}}`, `${ARN}|||`],
  [`{{resolve:secretsmanager:${ARN}}}`, `${ARN}|||`],
  ['{{resolve:secretsmanager:name:SecretString:password::}}', 'name|password||'],
  ['{{resolve:secretsmanager:name:SecretString:password:AWSPREVIOUS:}}', 'name|password|AWSPREVIOUS|'],
  [
    'a {{resolve:secretsmanager:name}} b {{resolve:secretsmanager:name:SecretString:::v1}}',
    'a name||| b name|||v1',
  ],
  ['{{resolve:ssm:name}}', '{{resolve:ssm:name}}'],
])('%s is %s', (reference, expected) => {
  expect(resolveSecrets({ list: [reference, 1, null] }, secrets)).toEqual({ list: [expected, 1, null] });
});
