import { connect } from 'node:http2';
import {
  ConverseCommand,
  ConverseStreamCommand,
  CountTokensCommand,
  InvokeModelCommand,
  InvokeModelWithResponseStreamCommand,
  type BedrockRuntimeClient,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { afterEach, expect, it } from 'vitest';
import { HAIKU, HAIKU_BASE, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
afterEach(() => served.close());

const hello = [{ role: 'user' as const, content: [{ text: 'Dzień dobry' }] }];
const anthropic = {
  anthropic_version: 'bedrock-2023-05-31',
  max_tokens: 200,
  messages: [{ role: 'user', content: 'Good morning' }],
};
const nameOf = (event: object) => Object.keys(event)[0]!;

async function collected<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The headers of what a client is answered, filled as the answers come. */
function headersOf(client: BedrockRuntimeClient): Record<string, string> {
  const headers: Record<string, string> = {};
  client.middlewareStack.add(
    (next) => async (input) => {
      const result = await next(input);
      Object.assign(headers, (result.response as { headers: Record<string, string> }).headers);
      return result;
    },
    { step: 'deserialize' },
  );
  return headers;
}

it('answers Converse with a message, its usage and how long it took', async () => {
  served = await serveBedrock();
  const answer = await served.client.send(new ConverseCommand({ modelId: HAIKU, messages: hello }));
  expect(answer.output!.message!.role).toBe('assistant');
  expect(answer.output!.message!.content![0]!.text).toMatch(/^Dzień dobry/);
  expect(answer.stopReason).toBe('end_turn');
  const { inputTokens, outputTokens, totalTokens } = answer.usage!;
  expect(inputTokens).toBeGreaterThan(0);
  expect(totalTokens).toBe(inputTokens! + outputTokens!);
  expect(answer.metrics!.latencyMs).toBeGreaterThanOrEqual(0);
});

it('streams in the order that Bedrock has: a text has no start of its own, the usage comes last', async () => {
  served = await serveBedrock();
  const whole = await served.client.send(new ConverseCommand({ modelId: HAIKU, messages: hello }));
  const { stream } = await served.client.send(new ConverseStreamCommand({ modelId: HAIKU, messages: hello }));
  const events: ConverseStreamOutput[] = await collected(stream!);
  const deltas = events.filter((event) => event.contentBlockDelta);
  expect(deltas.length).toBeGreaterThan(1);
  expect(deltas.map((event) => event.contentBlockDelta!.delta!.text).join('')).toBe(
    whole.output!.message!.content![0]!.text,
  );
  expect([...new Set(events.map(nameOf))]).toEqual([
    'messageStart',
    'contentBlockDelta',
    'contentBlockStop',
    'messageStop',
    'metadata',
  ]);
  expect(events.at(-1)!.metadata!.usage).toEqual(whole.usage);
});

it('takes and gives the messages format of Anthropic, with the tokens in headers', async () => {
  served = await serveBedrock();
  const headers = headersOf(served.client);
  const answer = await served.client.send(
    new InvokeModelCommand({ modelId: HAIKU, body: JSON.stringify(anthropic) }),
  );
  const message = JSON.parse(new TextDecoder().decode(answer.body));
  expect(message).toMatchObject({
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-4-5-20251001',
    stop_reason: 'end_turn',
    stop_sequence: null,
    content: [{ type: 'text', text: expect.stringMatching(/\w/) }],
  });
  expect(headers).toMatchObject({
    'x-amzn-bedrock-input-token-count': String(message.usage.input_tokens),
    'x-amzn-bedrock-output-token-count': String(message.usage.output_tokens),
    'x-local-model': 'rules',
  });
});

it('streams the messages format in chunks that end with Bedrock’s metrics, and has no headers with tokens', async () => {
  served = await serveBedrock();
  const headers = headersOf(served.client);
  const { body } = await served.client.send(
    new InvokeModelWithResponseStreamCommand({ modelId: HAIKU, body: JSON.stringify(anthropic) }),
  );
  const chunks = await collected(body!);
  const events = chunks.map(({ chunk }) => JSON.parse(new TextDecoder().decode(chunk!.bytes)));
  expect([...new Set(events.map(({ type }) => type))]).toEqual([
    'message_start',
    'content_block_start',
    'content_block_delta',
    'content_block_stop',
    'message_delta',
    'message_stop',
  ]);
  const metrics = events.at(-1)['amazon-bedrock-invocationMetrics'];
  expect(metrics.inputTokenCount).toBe(events[0].message.usage.input_tokens);
  expect(metrics.outputTokenCount).toBe(events.at(-2).usage.output_tokens);
  expect(Object.keys(headers).filter((name) => name.includes('token-count'))).toEqual([]);
});

it('counts the tokens of a request beforehand as its usage will tell them, in either format', async () => {
  served = await serveBedrock();
  const system = [{ text: 'You answer for a workshop.' }];
  const asked = { system, messages: hello };
  const counted = await served.client.send(
    new CountTokensCommand({ modelId: HAIKU_BASE, input: { converse: asked } }),
  );
  const answered = await served.client.send(new ConverseCommand({ modelId: HAIKU, ...asked }));
  expect(counted.inputTokens).toBe(answered.usage!.inputTokens);

  const body = new TextEncoder().encode(JSON.stringify(anthropic));
  const invoked = await served.client.send(
    new CountTokensCommand({ modelId: HAIKU_BASE, input: { invokeModel: { body } } }),
  );
  expect(invoked.inputTokens).toBeGreaterThan(0);
});

it('counts no tokens for an inference profile, as AWS does not', async () => {
  served = await serveBedrock();
  const call = served.client.send(
    new CountTokensCommand({ modelId: HAIKU, input: { converse: { messages: hello } } }),
  );
  await expect(call).rejects.toMatchObject({
    name: 'ValidationException',
    message: "The provided model doesn't support counting tokens.",
  });
});

it('refuses a wrong signature, and a Host that is not this machine', async () => {
  served = await serveBedrock();
  const stranger = served.clientWith({ ...served.operator, secretAccessKey: 'guess' });
  await expect(stranger.send(new ConverseCommand({ modelId: HAIKU, messages: hello }))).rejects.toMatchObject(
    { name: 'InvalidSignatureException' },
  );

  const session = connect(`http://127.0.0.1:${served.port}`);
  const request = session.request({
    ':method': 'POST',
    ':path': `/model/${HAIKU}/converse`,
    ':authority': `evil.example:${served.port}`,
  });
  const status = new Promise((resolve) => request.on('response', (headers) => resolve(headers[':status'])));
  request.end('{}');
  expect(await status).toBe(403);
  session.destroy();
});

it('ends at once, also with connections open and a stream under way', async () => {
  served = await serveBedrock({ wordDelayMs: 60_000 });
  const { stream } = await served.client.send(new ConverseStreamCommand({ modelId: HAIKU, messages: hello }));
  const seen: string[] = [];
  const reading = (async () => {
    for await (const event of stream!) seen.push(nameOf(event));
  })().catch(() => {});
  await served.bedrock.close();
  await reading;
  expect(seen).not.toContain('metadata');
});
