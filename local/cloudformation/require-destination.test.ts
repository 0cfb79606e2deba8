import { expect, it } from 'vitest';
import { createDirectory } from '../identity/directory.ts';
import { requireDestination } from './require-destination.ts';

const queue = 'arn:aws:sqs:eu-central-1:000000000000:dead';
const directory = createDirectory({ accountId: '000000000000', now: () => 0 });
const role = directory.putRole('projector', { Statement: [] });

it('refuses a queue that the role may not send to, naming what it lacks', () => {
  expect(() => requireDestination({ directory }, role, queue)).toThrow(
    `does not have permissions to call SendMessage on SQS: ${role} lacks sqs:SendMessage on ${queue}`,
  );
  const Statement = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue } as const;
  directory.putPolicy('projector', 'own', { Statement });
  expect(() => requireDestination({ directory }, role, queue)).not.toThrow();
});

it('refuses what is no queue', () => {
  expect(() => requireDestination({ directory }, role, 'arn:aws:sns:eu-central-1:1:topic')).toThrow(
    'only queues take failures here',
  );
});
