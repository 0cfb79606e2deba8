import {
  ConverseCommand,
  InvokeModelCommand,
  type ConverseCommandInput,
  type Message,
} from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HAIKU, HAIKU_BASE, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
beforeAll(async () => void (served = await serveBedrock()));
afterAll(() => served.close());

const user = (text: string): Message => ({ role: 'user', content: [{ text }] });
const bot = (text: string): Message => ({ role: 'assistant', content: [{ text }] });
const use: Message = {
  role: 'assistant',
  content: [{ toolUse: { toolUseId: 'tooluse_1', name: 'list_free_slots', input: {} } }],
};
const result: Message = {
  role: 'user',
  content: [{ toolResult: { toolUseId: 'tooluse_1', content: [{ text: '10:00' }] } }],
};
const tool = (name: string, type = 'object') => ({
  toolSpec: { name, inputSchema: { json: { type } } },
});
const toolConfig = { tools: [tool('list_free_slots')] };

it.each<[string, Partial<ConverseCommandInput>, string]>([
  ['no messages', { messages: [] }, 'A conversation must start with a user message. Try again with'],
  ['a bot that starts', { messages: [bot('Hi')] }, 'A conversation must start with a user message.'],
  [
    'two turns of one side',
    { messages: [user('a'), user('b')] },
    'A conversation must alternate between user and assistant roles.',
  ],
  [
    'a turn without content',
    { messages: [{ role: 'user', content: [] }] },
    'The content field in the Message object at messages.0 is empty.',
  ],
  [
    'a blank text',
    { messages: [user('  ')] },
    'The text field in the ContentBlock object at messages.0.content.0 is blank.',
  ],
  [
    'a result of nothing',
    { messages: [user('a'), bot('b'), result], toolConfig },
    'The number of toolResult blocks at messages.2.content exceeds the number of toolUse blocks of previous turn.',
  ],
  [
    'a use without result',
    { messages: [user('a'), use, user('b')], toolConfig },
    'Expected toolResult blocks at messages.2.content for the following Ids: tooluse_1',
  ],
  [
    'tools in the talk and none offered',
    { messages: [user('a'), use, result] },
    'The toolConfig field must be defined when using toolUse and toolResult content blocks.',
  ],
  [
    'an empty list of tools',
    { toolConfig: { tools: [] } },
    "1 validation error detected: Value '[]' at 'toolConfig.tools' failed to satisfy constraint: Member must have length greater than or equal to 1",
  ],
  [
    'a tool with a blank in its name',
    { toolConfig: { tools: [tool('list slots')] } },
    "Value 'list slots' at 'toolConfig.tools.1.member.toolSpec.name' failed to satisfy constraint",
  ],
  [
    'a tool that takes no object',
    { toolConfig: { tools: [tool('a', 'string')] } },
    'The value at toolConfig.tools.0.toolSpec.inputSchema.json.type must be one of the following: object.',
  ],
  [
    'no tokens to answer with',
    { inferenceConfig: { maxTokens: 0 } },
    "Value '0' at 'inferenceConfig.maxTokens' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'more tokens than the model has',
    { inferenceConfig: { maxTokens: 64_001 } },
    'The maximum tokens you requested exceeds the model limit of 64000. Try again with a maximum tokens value that is lower than 64000.',
  ],
  [
    'a temperature over one',
    { inferenceConfig: { temperature: 1.5 } },
    "Value '1.5' at 'inferenceConfig.temperature' failed to satisfy constraint: Member must have value less than or equal to 1",
  ],
  [
    'temperature and top_p together',
    { inferenceConfig: { temperature: 0.5, topP: 0.5 } },
    '`temperature` and `top_p` cannot both be specified for this model.',
  ],
  ['an unknown model', { modelId: 'eu.anthropic.claude-9' }, 'The provided model identifier is invalid.'],
  [
    'a model that needs a profile',
    { modelId: HAIKU_BASE },
    `Invocation of model ID ${HAIKU_BASE} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
  ],
  ['a model that cannot chat', { modelId: 'amazon.titan-embed-text-v2:0' }, "doesn't support the model"],
])('refuses %s in Bedrock’s words', async (_, change, message) => {
  const call = served.client.send(
    new ConverseCommand({ modelId: HAIKU, messages: [user('Hello')], ...change }),
  );
  await expect(call).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(message),
    $metadata: { httpStatusCode: 400 },
  });
});

it.each([
  ['anthropic_version', 'required key [anthropic_version] not found'],
  ['max_tokens', 'required key [max_tokens] not found'],
  ['messages', 'required key [messages] not found'],
])('refuses a messages body without %s', async (key, message) => {
  const whole = {
    anthropic_version: 'bedrock-2023-05-31',
    max_tokens: 10,
    messages: [{ role: 'user', content: 'Hi' }],
  };
  const body = JSON.stringify({ ...whole, [key]: undefined });
  await expect(served.client.send(new InvokeModelCommand({ modelId: HAIKU, body }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(message),
  });
});

it('refuses a body that is not JSON', async () => {
  await expect(
    served.client.send(new InvokeModelCommand({ modelId: HAIKU, body: 'hello' })),
  ).rejects.toMatchObject({ name: 'ValidationException' });
});
