import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, inject, test } from 'vitest';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { aClient, aUser, operator } from '../given/client.ts';
import { aDocument, askForUpload, documentsOf } from '../given/documents.ts';
import { ask, eventually } from '../given/graphql.ts';
import { aPng } from '../given/picture.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const CLIENT = 'knowledge-salon';
const STAFF = 'staff@knowledge.example';
let staff: string;

beforeAll(async () => {
  await createClientTables(connect(stack), CLIENT);
  await aClient(stack, CLIENT, { limits: { max_kb_size_mb: 1 } });
  const user = await aUser(stack, { email: STAFF, group: 'clients', clientId: CLIENT });
  ({ idToken: staff } = await tokensOf(stack, user));
});

const documents = () => documentsOf(stack, staff, CLIENT);
const permit = (name: string, bytes = 10) => askForUpload(stack, staff, CLIENT, { name, bytes });
const put = (url: string, body: string | Buffer, headers: Record<string, string>) =>
  fetch(url, { method: 'PUT', body: new Uint8Array(Buffer.from(body)), headers });

async function audited(): Promise<string[]> {
  const entries: string[] = [];
  const query = {
    TableName: 'platform_audit',
    KeyConditionExpression: 'client_id = :client',
    ExpressionAttributeValues: { ':client': CLIENT },
  };
  for await (const { Items } of paginateQuery({ client: operator(stack) }, query))
    for (const { actor_email, action, target } of Items ?? [])
      entries.push(`${actor_email} ${action} ${target}`);
  return entries;
}

test('staff put a document, see it read, ask about it, and take it away', async () => {
  const key = await aDocument(stack, staff, CLIENT, 'cennik.md', '# Cennik\n\nManicure kosztuje 90 zł.');
  expect((await documents())[0]).toMatchObject({ name: 'cennik.md', reason: null });
  const read = await eventually(documents, ([first]) => first?.state === 'INDEXED');
  expect(read).toEqual([{ key, name: 'cennik.md', state: 'INDEXED', reason: null, passages: 1 }]);
  const question = (text: string) =>
    ask(
      stack,
      staff,
      'query ($id: ID!, $text: String!) { askKnowledge(clientId: $id, question: $text) { source text } }',
      { id: CLIENT, text },
    );
  expect((await question('Ile za manicure?')).data).toEqual({
    askKnowledge: [{ source: 'cennik.md', text: 'Manicure kosztuje 90 zł.' }],
  });
  expect((await question('Czy jest parking?')).data).toEqual({ askKnowledge: [] });
  expect((await question(' ')).errors[0]).toMatchObject({ errorType: 'BadInput' });

  const removed = await ask(
    stack,
    staff,
    'mutation ($id: ID!, $key: String!) { removeDocument(clientId: $id, key: $key) { documents { key } bytes } }',
    { id: CLIENT, key },
  );
  expect(removed.data).toEqual({ removeDocument: { documents: [], bytes: 0 } });
  expect(await audited()).toEqual([
    `${STAFF} document_added cennik.md`,
    `${STAFF} document_removed cennik.md`,
  ]);
});

test('a document that says to be what it is not is refused, and the rest stays', async () => {
  await aDocument(stack, staff, CLIENT, 'godziny.txt', 'Otwarte od 9 do 17.');
  await aDocument(stack, staff, CLIENT, 'obraz.pdf', '\x89PNG');
  const told = await eventually(documents, (all) => all.every(({ state }) => state !== 'READING'));
  expect(Object.fromEntries(told.map(({ name, state, reason }) => [name, reason ?? state]))).toEqual({
    'godziny.txt': 'INDEXED',
    'obraz.pdf': 'UNSUPPORTED_TYPE',
  });
});

test.each([
  ['../../x', 10, 'BadInput', /cannot be a path/],
  ['../../x.pdf', 10, 'BadInput', /cannot be a path/],
  ['a\u202efdp.pdf', 10, 'BadInput', /cannot be seen/],
  ['program.exe', 10, 'BadInput', /Upload a PDF/],
  ['huge.pdf', 21 * 1024 * 1024, 'BadInput', /may have 20 MB/],
  ['large.pdf', 2 * 1024 * 1024, 'OverPlan', /no room for it: the plan has 1 MB/],
])(
  '%j of %d bytes is refused with a sentence that helps, and nothing is there',
  async (name, bytes, type, sentence) => {
    const before = await documents();
    const { data, errors } = await permit(name, bytes);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ errorType: type, message: expect.stringMatching(sentence) }]);
    expect(await documents()).toEqual(before);
  },
);

test('what was permitted is one file of one size, type and name: nothing else can be put', async () => {
  const { key, url, contentType } = (await permit('notatka.md', 5)).data!.createDocumentUpload;
  const headers = { 'content-type': contentType };
  expect((await put(url, '123456', headers)).status).toBe(403);
  expect((await put(url, '12345', { 'content-type': 'text/html' })).status).toBe(403);
  expect((await put(url.replace('notatka', 'inna'), '12345', headers)).status).toBe(403);
  expect((await put(url.replace(CLIENT, 'stride-services'), '12345', headers)).status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
  expect((await put(url, '12345', headers)).status).toBe(200);
  expect((await documents())[0]).toMatchObject({ key });
});

test("only a client's own documents can be removed", async () => {
  const remove = (token: string, clientId: string, key: string) =>
    ask(
      stack,
      token,
      'mutation ($id: ID!, $key: String!) { removeDocument(clientId: $id, key: $key) { bytes } }',
      { id: clientId, key },
    );
  expect((await remove(staff, 'stride-services', 'kb/a.md')).errors[0]?.errorType).toBe('Unauthorized');
  expect((await remove(staff, CLIENT, 'index/search.json')).errors[0]?.errorType).toBe('BadInput');
});

test('a client whose resources have no bucket is told so', async () => {
  await aClient(stack, 'knowledge-none');
  const user = await aUser(stack, {
    email: 'b@knowledge.example',
    group: 'clients',
    clientId: 'knowledge-none',
  });
  const { idToken } = await tokensOf(stack, user);
  const { data } = await ask(
    stack,
    idToken,
    '{ knowledge(clientId: "knowledge-none") { isAvailable documents { key } bytes mostBytes } }',
  );
  expect(data).toEqual({
    knowledge: { isAvailable: false, documents: [], bytes: 0, mostBytes: 50 * 1024 * 1024 },
  });
  const refused = await askForUpload(stack, idToken, 'knowledge-none', { name: 'a.md', bytes: 1 });
  expect(refused.errors).toMatchObject([{ errorType: 'NoBucket' }]);
});

test('a client that has left takes neither documents nor a logo, which would be in the way of its removal', async () => {
  const clientId = 'knowledge-left';
  await createClientTables(connect(stack), clientId);
  await aClient(stack, clientId, { status: 'cancelled' });
  const user = await aUser(stack, { email: 'c@knowledge.example', group: 'clients', clientId });
  const { idToken } = await tokensOf(stack, user);
  const upload = await askForUpload(stack, idToken, clientId, { name: 'a.md', bytes: 1 });
  expect(upload.errors).toMatchObject([{ errorType: 'HasLeft' }]);
  const logo = await ask(
    stack,
    idToken,
    'mutation ($id: ID!, $image: String!) { setLogo(clientId: $id, image: $image) { version } }',
    { id: clientId, image: aPng().toString('base64') },
  );
  expect(logo.errors).toMatchObject([{ errorType: 'HasLeft' }]);
  expect(await documentsOf(stack, idToken, clientId)).toEqual([]);
});
