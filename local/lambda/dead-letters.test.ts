import { expect, it } from 'vitest';
import { createDirectory } from '../identity/directory.ts';
import type { Statement } from '../identity/policy.ts';
import { queueDefaults } from '../sqs/queue-definition.ts';
import { createQueues } from '../sqs/queues.ts';
import { deadLetterSender } from './dead-letters.ts';

const arn = 'arn:aws:sqs:eu-central-1:000000000000:dead';
const maySend: Statement = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn };

const sent = (statements: Statement[], to = arn) => {
  const directory = createDirectory({ accountId: '000000000000', now: () => 0 });
  const roleArn = directory.putRole('projector', { Statement: [] });
  directory.putPolicy('projector', 'own', { Statement: statements });
  const queues = createQueues({ folder: null, now: () => 0, newId: () => 'id' });
  queues.define({ ...queueDefaults, name: 'dead', arn, url: 'http://127.0.0.1/dead' });
  const log: object[] = [];
  deadLetterSender({
    queues,
    find: () => ({ roleArn }),
    roleMay: directory.roleMay,
    log: (line) => void log.push(line),
  })('projector', to, { lost: 3 });
  return {
    bodies: queues
      .find('dead')!
      .messages()
      .map(({ body }) => body),
    log,
  };
};

it("is sent as the function's role", () => {
  expect(sent([maySend])).toEqual({ bodies: ['{"lost":3}'], log: [] });
});

it('is lost where the role may not send, and the log names the permission', () => {
  expect(sent([])).toMatchObject({
    bodies: [],
    log: [
      {
        message: 'dead letter lost',
        function: 'projector',
        error: `arn:aws:iam::000000000000:role/projector lacks sqs:SendMessage on ${arn}.`,
      },
    ],
  });
});

it('is lost where there is no queue', () => {
  const gone = `${arn}-gone`;
  expect(sent([{ ...maySend, Resource: gone }], gone).log).toMatchObject([
    { error: `There is no queue ${gone}.` },
  ]);
});
