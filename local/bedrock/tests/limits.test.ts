import {
  ConverseCommand,
  ConverseStreamCommand,
  InvokeModelCommand,
  type ConverseCommandInput,
} from '@aws-sdk/client-bedrock-runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TOOLS } from './converse-with.ts';
import { HAIKU, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
beforeEach(async () => void (served = await serveBedrock()));
afterEach(() => served.close());

const input = (text: string, more: Partial<ConverseCommandInput> = {}): ConverseCommandInput => ({
  modelId: HAIKU,
  messages: [{ role: 'user', content: [{ text }] }],
  ...more,
});
const ask = (text: string, more?: Partial<ConverseCommandInput>) =>
  served.client.send(new ConverseCommand(input(text, more)));

it('ends after the tokens that it was given', async () => {
  const { output, stopReason, usage } = await ask('Hello', { inferenceConfig: { maxTokens: 3 } });
  expect(stopReason).toBe('max_tokens');
  expect(output!.message!.content![0]!.text).toBe('Good day! ');
  expect(usage!.outputTokens).toBe(3);
});

it('ends before a stop sequence', async () => {
  const answer = await ask('Hello', { inferenceConfig: { stopSequences: ['How'] } });
  expect(answer.stopReason).toBe('stop_sequence');
  expect(answer.output!.message!.content![0]!.text).toBe('Good day! ');
});

it('must use the tool that a request insists on', async () => {
  const { stopReason, output } = await ask('It is about a broken window.', {
    toolConfig: { tools: TOOLS, toolChoice: { tool: { name: 'request_human' } } },
  });
  expect(stopReason).toBe('tool_use');
  expect(output!.message!.content![0]!.toolUse).toMatchObject({
    name: 'request_human',
    input: { reason: 'It is about a broken window.' },
  });
});

it('streams the use of a tool: its name first, its input in pieces of JSON', async () => {
  const { stream } = await served.client.send(
    new ConverseStreamCommand(
      input('tomorrow at ten, John Smith, john@mail.example', {
        system: [{ text: 'Now: 2026-11-26 09:15' }],
        toolConfig: { tools: TOOLS },
      }),
    ),
  );
  let json = '';
  const names: string[] = [];
  let stopReason;
  for await (const event of stream!) {
    names.push(Object.keys(event)[0]!);
    json += event.contentBlockDelta?.delta?.toolUse?.input ?? '';
    stopReason ??= event.messageStop?.stopReason;
    if (event.contentBlockStart)
      expect(event.contentBlockStart.start!.toolUse).toEqual({
        name: 'book_appointment',
        toolUseId: expect.stringMatching(/^tooluse_/),
      });
  }
  expect(names.slice(0, 3)).toEqual(['messageStart', 'contentBlockStart', 'contentBlockDelta']);
  expect(JSON.parse(json)).toMatchObject({ date: '2026-11-27', time: '10:00', name: 'John Smith' });
  expect(stopReason).toBe('tool_use');
});

it('uses tools in the messages format too', async () => {
  const body = {
    anthropic_version: 'bedrock-2023-05-31',
    max_tokens: 200,
    system: 'Now: 2026-11-26 09:15',
    messages: [{ role: 'user', content: 'any free slots tomorrow?' }],
    tools: TOOLS.map(({ toolSpec }) => ({
      name: toolSpec!.name,
      input_schema: toolSpec!.inputSchema!.json,
    })),
  };
  const answer = await served.client.send(
    new InvokeModelCommand({ modelId: HAIKU, body: JSON.stringify(body) }),
  );
  expect(JSON.parse(new TextDecoder().decode(answer.body))).toMatchObject({
    stop_reason: 'tool_use',
    content: [{ type: 'tool_use', name: 'list_free_slots', input: { date: '2026-11-27' } }],
  });
});

/** The usage of a long prompt with a cache point, so many minutes from now. */
async function usageAfter(minutes: number, text: string) {
  served.clock.ahead = minutes * 60_000;
  // A signature of an earlier time would be refused.
  const client = served.clientWith(served.operator, { systemClockOffset: served.clock.ahead });
  const system = [{ text: 'Knowledge. '.repeat(2_000) }, { cachePoint: { type: 'default' as const } }];
  return (await client.send(new ConverseCommand(input(text, { system })))).usage!;
}

it('writes the beginning of a prompt to the cache once, and reads it for five minutes after each use', async () => {
  const first = await usageAfter(0, 'Hello');
  const tokens = first.cacheWriteInputTokens!;
  expect(tokens).toBeGreaterThan(4_096);
  expect(first.cacheReadInputTokens).toBe(0);
  expect(first.inputTokens).toBeLessThan(20);
  expect(first.totalTokens).toBe(first.inputTokens! + tokens + first.outputTokens!);
  const read = { cacheReadInputTokens: tokens, cacheWriteInputTokens: 0 };
  expect(await usageAfter(4, 'Thanks')).toMatchObject(read);
  expect(await usageAfter(8, 'Bye')).toMatchObject(read);
  expect(await usageAfter(14, 'Hello')).toMatchObject({
    cacheReadInputTokens: 0,
    cacheWriteInputTokens: tokens,
  });
});

it('caches nothing that is shorter than the model’s minimum', async () => {
  const system = [{ text: 'Short.' }, { cachePoint: { type: 'default' as const } }];
  expect((await ask('Hello', { system })).usage).toMatchObject({
    cacheReadInputTokens: 0,
    cacheWriteInputTokens: 0,
  });
});

it('embeds texts so that those which share words are near each other', async () => {
  const embed = async (inputText: string, more = {}) => {
    const { body } = await served.client.send(
      new InvokeModelCommand({
        modelId: 'amazon.titan-embed-text-v2:0',
        body: JSON.stringify({ inputText, ...more }),
      }),
    );
    return JSON.parse(new TextDecoder().decode(body)).embedding as number[];
  };
  const near = (one: number[], other: number[]) =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0);
  const [haircut, haircuts, tyres] = await Promise.all([
    embed('Cena strzyżenia męskiego'),
    embed('Ile kosztuje strzyżenie męskie?'),
    embed('Wymiana opon zimowych'),
  ]);
  expect(haircut).toHaveLength(1024);
  expect(near(haircut, haircut)).toBeCloseTo(1);
  expect(near(haircut, haircuts)).toBeGreaterThan(near(haircut, tyres) + 0.3);
  expect(await embed('Wymiana', { dimensions: 256 })).toHaveLength(256);
});
