import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, expect, inject, test } from 'vitest';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { access, aClient, aUser, operator } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { aPng } from '../given/picture.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const CLIENT = 'branding-salon';
const STAFF = 'staff@branding.example';
const chat = stack.chat['stride-services']!.replace('stride-services', CLIENT);
let staff: string;

beforeAll(async () => {
  await createClientTables(connect(stack), CLIENT);
  await aClient(stack, CLIENT, { version: 1 });
  const user = await aUser(stack, { email: STAFF, group: 'clients', clientId: CLIENT });
  ({ idToken: staff } = await tokensOf(stack, user));
});

const setLogo = (bytes: Buffer | string, clientId = CLIENT) =>
  ask<{ setLogo: { version: number } }>(
    stack,
    staff,
    'mutation ($id: ID!, $image: String!) { setLogo(clientId: $id, image: $image) { version companyName } }',
    { id: clientId, image: Buffer.from(bytes).toString('base64') },
  );
const update = (version: number, input: object) =>
  ask<{ updateBranding: { version: number; settings: { branding: object } } }>(
    stack,
    staff,
    `mutation ($id: ID!, $version: Int!, $input: BrandingInput!) {
      updateBranding(clientId: $id, version: $version, input: $input) {
        version settings { branding { primaryColor greeting { language text } suggestions { language text } } } } }`,
    { id: CLIENT, version, input },
  );
const logo = () => fetch(`${chat}logo`);

async function pictures(): Promise<string[]> {
  const s3 = new S3Client(access(stack));
  const Bucket = `${CLIENT}-kb-000000000000-${stack.region}`;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'assets/' }));
  s3.destroy();
  return Contents.map(({ Key }) => Key!);
}

async function audited(): Promise<string[]> {
  const actions: string[] = [];
  const query = {
    TableName: 'platform_audit',
    KeyConditionExpression: 'client_id = :client',
    ExpressionAttributeValues: { ':client': CLIENT },
  };
  for await (const { Items } of paginateQuery({ client: operator(stack) }, query))
    for (const { action, actor_email } of Items ?? []) actions.push(`${actor_email} ${action}`);
  return actions;
}

test('a logo is what visitors get, until another takes its place or it is taken away', async () => {
  const [red, green] = [aPng(64, 64, '#e11d48'), aPng(32, 32, '#16a34a')];
  expect((await setLogo(red)).errors).toEqual([]);
  const shown = await eventually(logo, ({ status }) => status === 200);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(red);

  expect((await setLogo(green)).errors).toEqual([]);
  expect(await pictures()).toHaveLength(1);
  const { data } = await ask<{ logo: { url: string } }>(
    stack,
    staff,
    `{ logo(clientId: "${CLIENT}") { url } }`,
  );
  expect(Buffer.from(await (await fetch(data!.logo.url)).arrayBuffer())).toEqual(green);

  // The same once more changes nothing, and is no second entry.
  expect((await setLogo(green)).errors).toEqual([]);
  const removed = await ask(
    stack,
    staff,
    `mutation { removeLogo(clientId: "${CLIENT}") { settings { branding { logoPath } } } }`,
  );
  expect(removed.data).toEqual({ removeLogo: { settings: { branding: { logoPath: null } } } });
  expect(await pictures()).toEqual([]);
  expect(await audited()).toEqual(Array(3).fill(`${STAFF} logo_changed`));
});

test.each([
  ['an SVG with a script', '<svg onload="alert(1)"><script>alert(1)</script></svg>', /hold a script/],
  ['a page', '<!doctype html><script>alert(1)</script>', /PNG, JPEG or WebP/],
  ['a large picture', Buffer.concat([aPng(), Buffer.alloc(200_000)]), /200 kB/],
])('%s is no logo, and nothing is there', async (_, bytes, sentence) => {
  const { errors } = await setLogo(bytes);
  expect(errors).toMatchObject([{ errorType: 'BadInput', message: expect.stringMatching(sentence) }]);
  expect(await pictures()).toEqual([]);
});

test('colour and words are changed on the version that was seen, and visitors get them', async () => {
  const { data: before } = await ask<{ client: { version: number } }>(
    stack,
    staff,
    `{ client(clientId: "${CLIENT}") { version } }`,
  );
  const { version } = before!.client;
  const input = {
    primaryColor: '#0f766e',
    greeting: { pl: 'Witamy w salonie' },
    suggestions: { pl: ['Ile kosztuje strzyżenie?'] },
  };
  const { data } = await update(version, input);
  expect(data!.updateBranding).toMatchObject({
    version: version + 1,
    settings: {
      branding: {
        primaryColor: '#0f766e',
        greeting: [
          { language: 'pl', text: 'Witamy w salonie' },
          { language: 'en', text: 'Hello, how can I help?' },
        ],
        suggestions: [{ language: 'pl', text: 'Ile kosztuje strzyżenie?' }],
      },
    },
  });
  // What the chatbot has read of the registry it trusts for some seconds.
  const config = await eventually(
    async () => (await (await fetch(`${chat}config`)).json()) as { colors: { primary: string } },
    ({ colors }) => colors.primary === '#0f766e',
  );
  expect(config).toMatchObject({
    colors: { primary: '#0f766e', onPrimary: '#ffffff' },
    greeting: { pl: 'Witamy w salonie' },
  });
  expect((await update(version, input)).errors).toMatchObject([{ errorType: 'Conflict' }]);
  for (const wrong of [{ primaryColor: 'red' }, { greeting: { pl: 'a\u202eb' } }])
    expect((await update(version + 1, wrong)).errors).toMatchObject([{ errorType: 'BadInput' }]);
});

test("another client's look is nobody's to change", async () => {
  expect((await setLogo(aPng(), 'stride-services')).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test('a client whose resources have no bucket is told so', async () => {
  await aClient(stack, 'branding-none');
  const user = await aUser(stack, {
    email: 'b@branding.example',
    group: 'clients',
    clientId: 'branding-none',
  });
  const { idToken } = await tokensOf(stack, user);
  const { errors } = await ask(
    stack,
    idToken,
    'mutation ($image: String!) { setLogo(clientId: "branding-none", image: $image) { version } }',
    { image: aPng().toString('base64') },
  );
  expect(errors).toMatchObject([{ errorType: 'NoBucket' }]);
});
