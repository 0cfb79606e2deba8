import { ConverseCommand, ConverseStreamCommand, CountTokensCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HAIKU, HAIKU_BASE, serveBedrock, type ServedBedrock } from './serve-bedrock.ts';

let served: ServedBedrock;
beforeAll(async () => void (served = await serveBedrock()));
afterAll(() => served.close());

const PROFILE = `arn:aws:bedrock:eu-central-1:000000000000:inference-profile/${HAIKU}`;
const EVERYWHERE = `arn:aws:bedrock:*::foundation-model/${HAIKU_BASE}`;
const messages = [{ role: 'user' as const, content: [{ text: 'Hello' }] }];
const allow = (Action: string[], Resource: string[], Condition = {}) => ({
  Statement: [{ Effect: 'Allow' as const, Action, Resource, Condition }],
});
const ask = (modelId = HAIKU) => new ConverseCommand({ modelId, messages });

it('lets a role talk that may use the profile and every foundation model behind it', async () => {
  const client = served.clientOf('both', allow(['bedrock:InvokeModel'], [PROFILE, EVERYWHERE]));
  expect((await client.send(ask())).stopReason).toBe('end_turn');
  expect((await client.send(ask(PROFILE))).stopReason).toBe('end_turn');
});

it.each([
  ['the profile', [EVERYWHERE], PROFILE],
  ['the models', [PROFILE], `arn:aws:bedrock:eu-central-1::foundation-model/${HAIKU_BASE}`],
  [
    'a region that the profile may choose',
    [PROFILE, EVERYWHERE.replace('*', 'eu-central-1')],
    `arn:aws:bedrock:eu-north-1::foundation-model/${HAIKU_BASE}`,
  ],
])('names what is missing when it is %s', async (what, resources, missing) => {
  const client = served.clientOf(`without ${what}`, allow(['bedrock:InvokeModel'], resources));
  await expect(client.send(ask())).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining(`perform: bedrock:InvokeModel on resource: ${missing} because`),
    $metadata: { httpStatusCode: 403 },
  });
});

it('wants a permission of its own for streams and for counting', async () => {
  const client = served.clientOf('whole answers', allow(['bedrock:InvokeModel'], ['*']));
  await expect(client.send(new ConverseStreamCommand({ modelId: HAIKU, messages }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('bedrock:InvokeModelWithResponseStream'),
  });
  await expect(
    client.send(new CountTokensCommand({ modelId: HAIKU_BASE, input: { converse: { messages } } })),
  ).rejects.toMatchObject({ message: expect.stringContaining('bedrock:CountTokens') });
});

it('knows through which profile a model is reached, so that a policy can say so', async () => {
  const condition = { StringLike: { 'bedrock:InferenceProfileArn': PROFILE } };
  const client = served.clientOf('through the profile', {
    Statement: [
      { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: PROFILE },
      { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: EVERYWHERE, Condition: condition },
    ],
  });
  expect((await client.send(ask())).stopReason).toBe('end_turn');
});
