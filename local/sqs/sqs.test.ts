import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { queueArn } from './queue-arn.ts';
import { queueDefaults, type QueueDefinition } from './queue-definition.ts';
import { createQueues } from './queues.ts';
import { sqsError } from './sqs-error.ts';
import { createSqs } from './sqs.ts';

/** Queues over a folder, called by the unmodified SDK client, with a clock that the test moves. */
const place = { region: 'eu-central-1', accountId: '000000000000' };
let folder: string;
let clock: number;
let opened: Awaited<ReturnType<typeof start>>;

const start = async () => {
  let ids = 0;
  const queues = createQueues({
    folder,
    now: () => Date.now() + clock,
    newId: () => `${Date.now()}-${++ids}`,
  });
  const { handle } = createSqs(queues, place);
  const gateway = await startGateway({
    signed: [{ scope: 'sqs', target: 'AmazonSQS', refuse: sqsError, handle }],
  });
  const client = new SQSClient(gateway.settings());
  return { queues, gateway, client };
};
const stop = async () => {
  opened.queues.close();
  opened.client.destroy();
  await opened.gateway.close();
};
const define = (name: string, change: Partial<QueueDefinition> = {}) => {
  const url = `${opened.gateway.endpoint}/${place.accountId}/${name}`;
  opened.queues.define({ ...queueDefaults, name, arn: queueArn(place, name), url, ...change });
  return url;
};
const send = (QueueUrl: string, MessageBody: string) =>
  opened.client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
const receive = async (QueueUrl: string, more: object = {}) =>
  (await opened.client.send(new ReceiveMessageCommand({ QueueUrl, ...more }))).Messages ?? [];
const bodies = async (QueueUrl: string, more?: object) =>
  (await receive(QueueUrl, { MaxNumberOfMessages: 10, ...more })).map(({ Body }) => Body);
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sqs-'));
  clock = 0;
  opened = await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

it('takes a message with its attributes and gives it back; the SDK checks the digests', async () => {
  const QueueUrl = define('letters');
  const sent = await opened.client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: 'zażółć 🐟',
      MessageAttributes: {
        kind: { DataType: 'String', StringValue: 'fish' },
        raw: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
      },
    }),
  );
  expect(sent.MD5OfMessageAttributes).toMatch(/^[0-9a-f]{32}$/);
  const [message] = await receive(QueueUrl, {
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  expect(message).toMatchObject({
    MessageId: sent.MessageId,
    Body: 'zażółć 🐟',
    MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
    Attributes: { ApproximateReceiveCount: '1' },
    MessageAttributes: {
      kind: { DataType: 'String', StringValue: 'fish' },
      raw: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) },
    },
  });
});

it('computes the digest of attributes as AWS does', async () => {
  const QueueUrl = define('letters');
  const { MD5OfMessageAttributes } = await opened.client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: 'x',
      MessageAttributes: { timestamp: { DataType: 'Number', StringValue: '1493147359900' } },
    }),
  );
  // A figure from a published trace of the real service.
  expect(MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
});

it('hides a received message until its time is over, and then takes only the newest receipt', async () => {
  const QueueUrl = define('letters', { visibilitySeconds: 60 });
  await send(QueueUrl, 'one');
  const [first] = await receive(QueueUrl);
  expect(await bodies(QueueUrl)).toEqual([]);
  clock += 61_000;
  const [second] = await receive(QueueUrl);
  expect(second!.Body).toBe('one');
  const remove = (ReceiptHandle?: string) =>
    opened.client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  await remove(first!.ReceiptHandle);
  clock += 61_000;
  const [third] = await receive(QueueUrl);
  expect(third!.Body).toBe('one');
  await remove(third!.ReceiptHandle);
  clock += 61_000;
  expect(await bodies(QueueUrl)).toEqual([]);
  expect(await refusal(remove('no handle'))).toContain('ReceiptHandleIsInvalid');
});

it('gives a message back at once when its consumer asks for that', async () => {
  const QueueUrl = define('letters');
  await send(QueueUrl, 'one');
  const [{ ReceiptHandle } = {}] = await receive(QueueUrl);
  const change = () =>
    opened.client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  await change();
  expect(await refusal(change())).toContain('MessageNotInflight');
  expect(await bodies(QueueUrl)).toEqual(['one']);
});

it('waits for a message that is sent while it is asked', async () => {
  const QueueUrl = define('letters');
  const waiting = receive(QueueUrl, { WaitTimeSeconds: 20 });
  await send(QueueUrl, 'late');
  expect((await waiting).map(({ Body }) => Body)).toEqual(['late']);
  expect(await receive(QueueUrl, { WaitTimeSeconds: 1 })).toEqual([]);
});

it('delays, counts, expires and purges', async () => {
  const QueueUrl = define('letters', { retentionSeconds: 3_600 });
  const delayed = { QueueUrl, MessageBody: 'later', DelaySeconds: 10 };
  await opened.client.send(new SendMessageCommand(delayed));
  await send(QueueUrl, 'now');
  await send(QueueUrl, 'next');
  expect(await receive(QueueUrl)).toHaveLength(1);
  const counts = async () => {
    const names = ['', 'NotVisible', 'Delayed'].map((kind) => `ApproximateNumberOfMessages${kind}`);
    const { Attributes } = await opened.client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    return names.map((name) => Number(Attributes![name as 'ApproximateNumberOfMessages']));
  };
  expect(await counts()).toEqual([1, 1, 1]);
  clock += 3_601_000;
  expect(await counts()).toEqual([0, 0, 0]);
  await send(QueueUrl, 'new');
  await opened.client.send(new PurgeQueueCommand({ QueueUrl }));
  expect(await counts()).toEqual([0, 0, 0]);
});

it('sends and deletes in batches, each entry for itself', async () => {
  const QueueUrl = define('letters', { maximumBytes: 100 });
  const sendBatch = (texts: string[]) =>
    opened.client.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: texts.map((MessageBody, index) => ({ Id: `${index}`, MessageBody })),
      }),
    );
  const { Successful, Failed } = await sendBatch(['a', 'bad \u0000', 'b']);
  expect(Successful!.map(({ Id }) => Id)).toEqual(['0', '2']);
  expect(Failed).toMatchObject([{ Id: '1', Code: 'InvalidParameterValue', SenderFault: true }]);
  expect(await refusal(sendBatch(['x'.repeat(60), 'y'.repeat(60)]))).toContain('BatchRequestTooLong');
  expect(await refusal(sendBatch(Array.from({ length: 11 }, String)))).toContain('TooManyEntries');
  const received = await receive(QueueUrl, { MaxNumberOfMessages: 10 });
  const deleted = await opened.client.send(
    new DeleteMessageBatchCommand({
      QueueUrl,
      Entries: received.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle })),
    }),
  );
  expect(deleted.Successful).toHaveLength(2);
  clock += 60_000;
  expect(await bodies(QueueUrl)).toEqual([]);
});

it('moves what is received too often to the dead-letter queue', async () => {
  const deadUrl = define('dead');
  const redrive = { deadLetterTargetArn: queueArn(place, 'dead'), maxReceiveCount: 2 };
  const QueueUrl = define('letters', { visibilitySeconds: 1, redrive });
  await send(QueueUrl, 'poison');
  for (const expected of [['poison'], ['poison'], []]) {
    expect(await bodies(QueueUrl)).toEqual(expected);
    clock += 2_000;
  }
  const [moved] = await receive(deadUrl, { MessageSystemAttributeNames: ['All'] });
  expect(moved).toMatchObject({
    Body: 'poison',
    Attributes: { DeadLetterQueueSourceArn: queueArn(place, 'letters') },
  });
});

it('delivers again, after a crash, what was received and not deleted', async () => {
  const QueueUrl = define('letters', { visibilitySeconds: 60 });
  for (const body of ['done', 'under way', 'waiting']) await send(QueueUrl, body);
  const [done, underWay] = await receive(QueueUrl, { MaxNumberOfMessages: 2 });
  await opened.client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: done!.ReceiptHandle }));
  expect(statSync(join(folder, 'letters.jsonl')).mode & 0o777).toBe(0o600);

  await stop();
  opened = await start();
  const again = define('letters', { visibilitySeconds: 60 });
  expect(await bodies(again)).toEqual(['waiting']);
  clock += 61_000;
  expect(await bodies(again)).toEqual(['under way', 'waiting']);
  expect(underWay!.Body).toBe('under way');
});

it('writes its file anew before it grows without end', async () => {
  const QueueUrl = define('letters');
  for (let round = 0; round < 700; round++) {
    opened.queues.find('letters')!.send({ body: 'x', senderId: 'test' });
    const [taken] = opened.queues.find('letters')!.receive(1);
    opened.queues.find('letters')!.delete({ queue: 'letters', id: taken!.id, receives: 1 });
  }
  await send(QueueUrl, 'last');
  expect(statSync(join(folder, 'letters.jsonl')).size).toBeLessThan(400_000);
  expect(await bodies(QueueUrl)).toEqual(['last']);
});

describe('what it refuses', () => {
  it.each([
    [{ MaxNumberOfMessages: 11 }, 'Must be between 1 and 10'],
    [{ WaitTimeSeconds: 21 }, 'Must be between 0 and 20'],
    [{ VisibilityTimeout: -1 }, 'Must be between 0 and 43200'],
  ])('%j', async (more, reason) => {
    expect(await refusal(receive(define('letters'), more))).toContain(reason);
  });

  it('an empty, a foreign and a large message', async () => {
    const QueueUrl = define('letters');
    expect(await refusal(send(QueueUrl, ''))).toContain('MessageBody');
    expect(await refusal(send(QueueUrl, 'a\u0000b'))).toContain('characters that no message may have');
    expect(await refusal(send(QueueUrl, 'x'.repeat(1_048_577)))).toContain('must be shorter than 1048576');
  });

  it('a queue that does not exist, by the name clients know', async () => {
    const url = `${opened.gateway.endpoint}/000000000000/nothing`;
    expect(await refusal(send(url, 'x'))).toContain('The specified queue does not exist.');
    const error = await opened.client
      .send(new GetQueueUrlCommand({ QueueName: 'nothing' }))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('what the caller has no permission for, a batch as a single message', async () => {
    const QueueUrl = define('letters');
    const mine = define('mine');
    const Resource = queueArn(place, 'mine');
    const client = new SQSClient(
      opened.gateway.settings(
        opened.gateway.credentialsOf({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource }),
      ),
    );
    const batch = (to: string) =>
      client.send(new SendMessageBatchCommand({ QueueUrl: to, Entries: [{ Id: 'a', MessageBody: 'x' }] }));
    expect(await refusal(batch(mine))).toBe('done');
    expect(await refusal(batch(QueueUrl))).toContain('is not authorized to perform: sqs:sendmessage');
    expect(await refusal(client.send(new ReceiveMessageCommand({ QueueUrl: mine })))).toContain(
      'AccessDenied',
    );
    client.destroy();
  });
});

it('lists queues and finds their URLs', async () => {
  const urls = [define('letters'), define('parcels')];
  expect((await opened.client.send(new ListQueuesCommand({}))).QueueUrls).toEqual(urls);
  const found = await opened.client.send(new GetQueueUrlCommand({ QueueName: 'parcels' }));
  expect(found.QueueUrl).toBe(urls[1]);
});
