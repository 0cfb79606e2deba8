import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ConverseCommand,
  ConverseStreamCommand,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { afterEach, expect, it } from 'vitest';
import { otherModel } from '../other-model.ts';
import { converseWith, TOOLS } from './converse-with.ts';
import { HAIKU, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
let server: Server;
afterEach(async () => {
  await served.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

type Reply = object[] | { status: number; body: object };

/** A server that speaks OpenAI's chat completions: each request gets the next of these replies. */
async function serveChat(...replies: Reply[]) {
  const asked: Record<string, unknown>[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += String(part)));
    request.on('end', () => {
      asked.push({ path: request.url, ...(JSON.parse(body) as object) });
      const reply = replies.shift()!;
      if (!Array.isArray(reply)) {
        response.writeHead(reply.status, { 'content-type': 'application/json' });
        return response.end(JSON.stringify(reply.body));
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      // In halves, so that lines arrive in pieces.
      for (const chunk of reply) {
        const line = `data: ${JSON.stringify(chunk)}\n\n`;
        response.write(line.slice(0, 9));
        response.write(line.slice(9));
      }
      return response.end('data: [DONE]\n\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  served = await serveBedrock({
    forwardTo: otherModel({ LOCAL_LLM_URL: url, LOCAL_LLM_MODEL: 'small' }),
  });
  return asked;
}

const delta = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
});
const usage = { choices: [], usage: { prompt_tokens: 40, completion_tokens: 7, total_tokens: 47 } };
const messages = [{ role: 'user' as const, content: [{ text: 'Hello' }] }];

it('hands a request over and streams what comes back, with the usage of the other server', async () => {
  const asked = await serveChat([
    delta({ content: 'Good ' }),
    delta({ content: 'day' }),
    delta({}, 'stop'),
    usage,
  ]);
  const { stream } = await served.client.send(
    new ConverseStreamCommand({
      modelId: HAIKU,
      system: [{ text: 'Be brief.' }],
      messages,
      inferenceConfig: { maxTokens: 50, temperature: 0.2, stopSequences: ['END'] },
    }),
  );
  const events: ConverseStreamOutput[] = [];
  for await (const event of stream!) events.push(event);
  expect(events.map((event) => Object.keys(event)[0])).toEqual([
    'messageStart',
    'contentBlockDelta',
    'contentBlockDelta',
    'contentBlockStop',
    'messageStop',
    'metadata',
  ]);
  expect(events.at(-2)!.messageStop!.stopReason).toBe('end_turn');
  expect(events.at(-1)!.metadata!.usage).toMatchObject({ inputTokens: 40, outputTokens: 7, totalTokens: 47 });
  expect(asked).toEqual([
    {
      path: '/v1/chat/completions',
      model: 'small',
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hello' },
      ],
      max_tokens: 50,
      temperature: 0.2,
      stop: ['END'],
    },
  ]);
});

it('hands tools over both ways', async () => {
  const call = (index: number, id: string, name: string, parts: string[]) => [
    delta({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: parts[0] } }] }),
    ...parts.slice(1).map((part) => delta({ tool_calls: [{ index, function: { arguments: part } }] })),
  ];
  const asked = await serveChat(
    [
      delta({ content: 'One moment.' }),
      ...call(0, 'call_1', 'list_free_slots', ['{"date":', '"2026-11-27"}']),
      ...call(1, 'call_2', 'request_human', ['{"reason":"asked"}']),
      delta({}, 'tool_calls'),
      usage,
    ],
    [delta({ content: 'Ten is free.' }), delta({}, 'stop'), usage],
  );
  const { say, calls } = converseWith(served.client, { results: ({ name }) => ({ done: name }) });
  expect(await say('Anything tomorrow?')).toBe('Ten is free.');
  expect(calls).toEqual([
    { name: 'list_free_slots', input: { date: '2026-11-27' } },
    { name: 'request_human', input: { reason: 'asked' } },
  ]);
  const offered = asked[0]!['tools'] as { type: string; function: { name: string; parameters: object } }[];
  expect(offered.map(({ function: { name } }) => name)).toEqual(TOOLS.map(({ toolSpec }) => toolSpec!.name));
  expect((asked[1]!['messages'] as object[]).slice(2)).toEqual([
    {
      role: 'assistant',
      content: 'One moment.',
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'list_free_slots', arguments: '{"date":"2026-11-27"}' },
        },
        {
          id: 'call_2',
          type: 'function',
          function: { name: 'request_human', arguments: '{"reason":"asked"}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: '{"done":"list_free_slots"}' },
    { role: 'tool', tool_call_id: 'call_2', content: '{"done":"request_human"}' },
  ]);
});

it('reads whole calls without an index and a "stop", as some servers send them', async () => {
  const tool = { id: 'call_9', function: { name: 'list_free_slots', arguments: '{"date":"2026-12-01"}' } };
  await serveChat([delta({ tool_calls: [tool] }), delta({}, 'stop')]);
  const { output, stopReason, usage } = await served.client.send(
    new ConverseCommand({ modelId: HAIKU, messages, toolConfig: { tools: TOOLS } }),
  );
  expect(stopReason).toBe('tool_use');
  expect(output!.message!.content![0]!.toolUse).toMatchObject({
    toolUseId: 'call_9',
    input: { date: '2026-12-01' },
  });
  expect(usage!.inputTokens).toBeGreaterThan(0);
});

it.each([
  [400, 'ValidationException'],
  [404, 'ResourceNotFoundException'],
  [429, 'ThrottlingException'],
  [500, 'ModelErrorException'],
  [504, 'ModelTimeoutException'],
])('names a refusal with %i a %s, before any event of a stream', async (status, name) => {
  await serveChat({ status, body: { error: { message: 'model "small" has gone' } } });
  await expect(
    served.client.send(new ConverseStreamCommand({ modelId: HAIKU, messages })),
  ).rejects.toMatchObject({
    name,
    message: expect.stringContaining('model "small" has gone'),
  });
});

it('ends a stream with an error where the other server fails on its way', async () => {
  await serveChat([delta({ content: 'Good ' }), { error: { message: 'out of memory' } }]);
  const { stream } = await served.client.send(new ConverseStreamCommand({ modelId: HAIKU, messages }));
  const reading = (async () => {
    for await (const _ of stream!);
  })();
  await expect(reading).rejects.toMatchObject({
    name: 'ModelStreamErrorException',
    originalMessage: 'out of memory',
  });
});

it('says so where nobody answers', async () => {
  await serveChat();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(served.client.send(new ConverseCommand({ modelId: HAIKU, messages }))).rejects.toMatchObject({
    name: 'ServiceUnavailableException',
    message: expect.stringContaining('No model answers at'),
  });
});
