import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { boot, type Platform } from '../../local/boot.ts';
import type { Credentials } from '../../local/identity/directory.ts';
import { ask, eventually } from '../given/graphql.ts';
import { readReport } from '../permissions/report.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';

/** A platform of its own, whose synthesized template loses one permission at a time. */
const OUTPUT = join(import.meta.dirname, '../../cdk.out');
const API = 'StridePanelApi.template.json';
const CLIENT = 'stride-services';
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

interface Resource {
  Type: string;
  Properties: { PolicyDocument: { Statement: { Action: string | string[]; Effect: string }[] } };
}

let folder: string;
let template: string;
let platform: Platform;
let owner: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'permissions-'));
  template = mkdtempSync(join(tmpdir(), 'template-'));
  for (const name of readdirSync(OUTPUT)) symlinkSync(join(OUTPUT, name), join(template, name));
  platform = await boot({ dataFolder: folder, memory: false, port: 0, template });
  const owners = platform.stack.users.find(({ group }) => group === 'owners')!;
  ({ idToken: owner } = await tokensOf(platform.stack, owners));
});
afterAll(async () => {
  await platform.close();
  for (const path of [folder, template]) rmSync(path, { recursive: true, force: true });
});

/** The template as it is deployed, but for one action in the policies whose logical id begins so. */
async function withdraw(policy: string, action: string): Promise<void> {
  const whole = JSON.parse(readFileSync(join(OUTPUT, API), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  let withdrawn = 0;
  for (const [id, { Type, Properties }] of Object.entries(whole.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !id.startsWith(policy)) continue;
    const { PolicyDocument: document } = Properties;
    document.Statement = document.Statement.map((statement) => {
      const kept = [statement.Action].flat().filter((one) => one !== action);
      withdrawn += [statement.Action].flat().length - kept.length;
      return { ...statement, Action: kept };
    }).filter(({ Action }) => Action.length > 0);
  }
  expect(withdrawn).toBeGreaterThan(0);
  unlinkSync(join(template, API));
  writeFileSync(join(template, API), JSON.stringify(whole));
  await platform.reload();
}

const asked = (query: string) => ask(platform.stack, owner, query);
const say = (sessionId: string) =>
  platform.dynamodb.send(
    new PutCommand({
      TableName: `${CLIENT}-conversations`,
      Item: {
        session_id: sessionId,
        timestamp: new Date().toISOString().replace('Z', '000Z'),
        role: 'user',
        text: 'Dzień dobry',
      },
    }),
  );
const track = async (sessionId: string) => {
  const analytics = createAnalytics({ client: platform.dynamodb, clientId: CLIENT });
  await analytics.trackConversationStart(sessionId, { source: 'website', device: 'mobile' });
  await analytics.flush();
};
const failing = async (query: string) => {
  expect((await asked(query)).errors).not.toEqual([]);
};
const logs = () =>
  readdirSync(join(folder, 'logs'))
    .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    .join('\n');

describe('one action taken from one policy', () => {
  test.each<
    [
      action: string,
      policy: string,
      role: string,
      resource: string,
      fails: () => Promise<void | (() => Promise<void>)>,
    ]
  >([
    [
      'sts:AssumeRole',
      'ConversationsMessagesRoleDefaultPolicy',
      'ConversationsMessagesRole',
      ':role/StridePanelApi-ConversationsReader',
      () => failing(`{ messages(clientId: "${CLIENT}", sessionId: "x") { items { text } } }`),
    ],
    [
      'dynamodb:Query',
      'StatsRoleDefaultPolicy',
      'StatsRole',
      ':table/aggregated_stats',
      () =>
        failing(
          `{ stats(clientId: "${CLIENT}", range: { from: "${day(-1)}", to: "${day(0)}" }) { totals { conversations } } }`,
        ),
    ],
    [
      'lambda:InvokeFunction',
      'StatsstatsSourceRoleDefaultPolicy',
      'StatsstatsSourceRole',
      ':function:stride-panel-stats',
      () =>
        failing(
          `{ platformStats(range: { from: "${day(-1)}", to: "${day(0)}" }) { totals { conversations } } }`,
        ),
    ],
    [
      'dynamodb:GetItem',
      'ClientsclientsregistrySourceRoleDefaultPolicy',
      'ClientsclientsregistrySourceRole',
      ':table/clients_registry',
      () => failing(`{ client(clientId: "${CLIENT}") { companyName } }`),
    ],
    [
      'dynamodb:PutItem',
      'EventsProjectorRoleDefaultPolicy',
      'EventsProjectorRole',
      ':table/platform_conversations',
      async () => {
        await track('never-counted');
        return async () => {
          const { text } = await asked(`{ conversations(clientId: "${CLIENT}") { items { sessionId } } }`);
          expect(text).not.toContain('never-counted');
        };
      },
    ],
    [
      'appsync:GraphQL',
      'LiveFeedRoleDefaultPolicy',
      'LiveFeedRole',
      '/types/Mutation/fields/publishMessage',
      async () => {
        const listener = await subscribe(
          platform.stack,
          owner,
          `subscription { onMessage(clientId: "${CLIENT}") { text } }`,
        );
        await say('never-told');
        return async () => {
          expect(listener.events).toEqual([]);
          listener.close();
        };
      },
    ],
  ])('%s from %s: refused by name', async (action, policy, role, resource, fails) => {
    await withdraw(policy, action);
    const stillFails = await fails();
    const refused = await eventually(
      async () =>
        (await readReport(platform.stack)).refused.find(
          (one) => one.action === action && one.resource.includes(resource),
        ),
      (found) => found !== undefined,
    );
    expect(refused).toMatchObject({
      caller: expect.stringContaining(`assumed-role/StridePanelApi-${role}`.slice(0, 50)),
      reason: `because no identity-based policy allows the ${action} action`,
    });
    const said = await eventually(
      async () => logs(),
      (text) => text.includes(action),
    );
    for (const named of [action, refused!.resource, refused!.caller]) expect(said).toContain(named);
    await stillFails?.();
  });
});

describe('the function that reads messages', () => {
  const ROLE = 'arn:aws:iam::000000000000:role';
  const settings = (credentials: Credentials) => ({
    endpoint: platform.stack.endpointUrl,
    region: platform.stack.region,
    credentials,
    maxAttempts: 1,
  });
  const rolesOf = async (name: string) => {
    const { permissions } = await readReport(platform.stack);
    return permissions.find(({ role }) => role.startsWith(`StridePanelApi-${name}`))!.role;
  };
  const query = (credentials: Credentials, table: string) =>
    new DynamoDBClient(settings(credentials)).send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'session_id = :session',
        ExpressionAttributeValues: { ':session': { S: 'x' } },
      }),
    );
  const read = (credentials: Credentials, table: string, clientId: string) =>
    new DynamoDBClient(settings(credentials)).send(
      new GetItemCommand({
        TableName: table,
        Key: {
          client_id: { S: clientId },
          ...(table === 'clients_registry' ? { SK: { S: 'PROFILE' } } : { session_id: { S: 'x' } }),
        },
      }),
    );
  let own: Credentials;

  beforeAll(async () => {
    unlinkSync(join(template, API));
    symlinkSync(join(OUTPUT, API), join(template, API));
    await platform.reload();
    await platform.deployClientStack('dentist');
    own = platform.credentialsFor(`${ROLE}/${await rolesOf('ConversationsMessagesRole')}`);
  });

  test('may read no table by itself', async () => {
    const refused = { name: 'AccessDeniedException' };
    await expect(query(own, `${CLIENT}-conversations`)).rejects.toMatchObject(refused);
    await expect(read(own, 'clients_registry', CLIENT)).rejects.toMatchObject(refused);
    await expect(read(own, 'platform_conversations', CLIENT)).rejects.toMatchObject(refused);
  });

  test('reads one client in a session narrowed to it, and no other', async () => {
    const RoleArn = `${ROLE}/${await rolesOf('ConversationsReader')}`;
    const table = (name: string) => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`;
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'dynamodb:Query', Resource: table(`${CLIENT}-conversations`) },
        {
          Effect: 'Allow',
          Action: 'dynamodb:GetItem',
          Resource: [table('platform_conversations'), table('clients_registry')],
          Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [CLIENT] } },
        },
      ],
    });
    const assume = (credentials: Credentials) =>
      new STSClient(settings(credentials)).send(
        new AssumeRoleCommand({ RoleArn, RoleSessionName: 'messages', Policy }),
      );
    const { Credentials: given } = await assume(own);
    const narrowed = {
      accessKeyId: given!.AccessKeyId!,
      secretAccessKey: given!.SecretAccessKey!,
      sessionToken: given!.SessionToken!,
    };
    expect((await query(narrowed, `${CLIENT}-conversations`)).Items).toBeDefined();
    expect((await read(narrowed, 'clients_registry', CLIENT)).Item).toBeDefined();
    const refused = { name: 'AccessDeniedException', message: expect.stringContaining('no session policy') };
    await expect(query(narrowed, 'dentist-conversations')).rejects.toMatchObject(refused);
    await expect(read(narrowed, 'clients_registry', 'dentist')).rejects.toMatchObject(refused);
    await expect(read(narrowed, 'platform_conversations', 'dentist')).rejects.toMatchObject(refused);
  });

  test('is the only one that the reader lets in', async () => {
    const RoleArn = `${ROLE}/${await rolesOf('ConversationsReader')}`;
    const other = platform.credentialsFor(`${ROLE}/${await rolesOf('StatsRole')}`);
    const taking = (credentials: Credentials) =>
      new STSClient(settings(credentials)).send(
        new AssumeRoleCommand({ RoleArn, RoleSessionName: 'messages' }),
      );
    await expect(taking(other)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(taking(platform.stack.credentials)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(taking(own)).resolves.toBeDefined();
  });
});
