import { ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, expect, it } from 'vitest';
import type { Fault } from '../faults.ts';
import { HAIKU, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
afterEach(() => served.close());

const messages = [{ role: 'user' as const, content: [{ text: 'Hello' }] }];
const converse = new ConverseCommand({ modelId: HAIKU, messages });
const stream = new ConverseStreamCommand({ modelId: HAIKU, messages });
const serveWith = async (...faults: (Fault | null)[]) => {
  served = await serveBedrock({ faults: { next: () => faults.shift() ?? null } });
};

it.each([
  ['throttle', 'ThrottlingException', 429],
  ['timeout', 'ModelTimeoutException', 408],
  ['unavailable', 'ServiceUnavailableException', 503],
  ['notReady', 'ModelNotReadyException', 429],
  [{ errorAfterEvents: 2 }, 'ModelErrorException', 424],
] as const)('%j is a %s', async (fault, name, httpStatusCode) => {
  await serveWith(fault);
  await expect(served.client.send(converse)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
});

it('is overcome by a client that tries again', async () => {
  await serveWith('throttle', 'throttle');
  const patient = served.clientWith(served.operator, { maxAttempts: 3 });
  expect((await patient.send(converse)).$metadata.attempts).toBe(3);
});

it('cuts a stream: what came stays, the usage never comes', async () => {
  await serveWith({ cutAfterEvents: 2 });
  const { stream: events } = await served.client.send(stream);
  const seen: object[] = [];
  const reading = (async () => {
    for await (const event of events!) seen.push(event);
  })();
  await expect(reading).rejects.toThrow();
  expect(seen.map((event) => Object.keys(event)[0])).toEqual(['messageStart', 'contentBlockDelta']);
});

it('ends a stream with the error that Bedrock has for it', async () => {
  await serveWith({ errorAfterEvents: 1 });
  const { stream: events } = await served.client.send(stream);
  const reading = (async () => {
    for await (const _ of events!);
  })();
  await expect(reading).rejects.toMatchObject({
    name: 'ModelStreamErrorException',
    originalMessage: 'The model stopped.',
  });
});

it('asks with the operation and the model what shall go wrong', async () => {
  const asked: string[] = [];
  served = await serveBedrock({
    faults: { next: (operation, modelId) => (asked.push(`${operation} ${modelId}`), null) },
  });
  await served.client.send(converse);
  expect(asked).toEqual([`Converse ${HAIKU}`]);
});
