import { beforeEach, expect, it } from 'vitest';
import { createAsyncInvocations, type AsyncInvocations } from './async-invocations.ts';

const START = Date.parse('2026-11-26T10:00:00Z');
let clock: number;
let results: boolean[];
let payloads: unknown[];
let letters: { queue: string; message: object }[];
let invocations: AsyncInvocations;

beforeEach(() => {
  clock = START;
  results = [];
  payloads = [];
  letters = [];
  invocations = createAsyncInvocations({
    async invoke(_, payload) {
      payloads.push(payload);
      return results.shift() ? { payload: null } : { errorType: 'Error', errorMessage: 'no' };
    },
    sendDeadLetter: (_, queue, message) => void letters.push({ queue, message }),
    log: () => {},
    newId: () => 'request',
    now: () => clock,
  });
});

const after = async (seconds: number) => {
  clock += seconds * 1_000;
  invocations.tick();
  await new Promise((resolve) => setImmediate(resolve));
};

it('tries a failed invocation again after a minute, then after two more', async () => {
  results = [false, false, true];
  await invocations.invoke('recount', { client: 1 });
  await after(59);
  expect(payloads).toHaveLength(1);
  await after(1);
  await after(119);
  expect(payloads).toHaveLength(2);
  await after(1);
  await after(600);
  expect(payloads).toEqual([{ client: 1 }, { client: 1 }, { client: 1 }]);
});

it('tells the queue of what it gives up', async () => {
  invocations.configure('recount', { retries: 1, maximumAgeSeconds: 21_600, onFailureArn: 'queue' });
  await invocations.invoke('arn:aws:lambda:eu-central-1:000000000000:function:recount', { client: 1 });
  expect(letters).toEqual([]);
  await after(60);
  expect(letters).toMatchObject([
    {
      queue: 'queue',
      message: {
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
        requestPayload: { client: 1 },
        responsePayload: { errorMessage: 'no' },
      },
    },
  ]);
});

it('gives up what would be tried again too late', async () => {
  invocations.configure('recount', { retries: 2, maximumAgeSeconds: 60, onFailureArn: 'queue' });
  await invocations.invoke('recount', {});
  await after(60);
  expect(letters).toMatchObject([{ message: { requestContext: { condition: 'EventAgeExceeded' } } }]);
});
