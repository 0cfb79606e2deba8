import {
  CloudFormationClient,
  DeleteStackCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, PutCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { ProvisioningKind } from '../../generated/types.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { beginOperation } from '../../domain/provisioning/begin.ts';
import { FLEET_KEY, type FleetRow } from '../../domain/provisioning/fleet.ts';
import type { OperationRow } from '../../domain/provisioning/operation.ts';
import { goOn } from '../../functions/provisioning/go-on.ts';
import { goOnFleet } from '../../functions/provisioning/go-on-fleet.ts';
import type { Services } from '../../functions/provisioning/services.ts';
import { requestsOf } from '../../functions/provisioning-requests/requests.ts';
import { access, aClient, aMessageTable, aUser } from '../given/client.ts';
import { everything } from '../given/everything.ts';
import { goWrong } from '../given/faults.ts';
import { ask, eventually } from '../given/graphql.ts';
import {
  aRegistry,
  type Death,
  dyingAfterEverything,
  dyingAfterSomethingNew,
  IMMORTAL,
  Killed,
  mortalServices,
} from '../given/mortal-worker.ts';
import { tokensOf } from '../given/sign-in.ts';

/**
 * Whoever works on a client's resources may be killed at any moment: whoever goes on ends where nobody was killed. What
 * only reads changes nothing, so a death is told by what was done last before it.
 */
const stack = inject('stack');
const REGISTRY = 'mortal_registry';
const ACTOR = { id: 'anna', email: 'anna@stride.example' };
const LONG = 240_000;
// Of one length: AWS cuts the names that it draws.
const nth = (n: number) => `mortal-${String(n).padStart(2, '0')}`;
const LATE = 'mortal-zz';
let services: Services;
let death: Death = IMMORTAL;

beforeAll(async () => {
  await aRegistry(stack, REGISTRY);
  services = await mortalServices(stack, REGISTRY, () => death);
});

const at = () => new Date().toISOString();
const requests = () =>
  requestsOf(
    {
      client: services.dynamodb,
      tables: { registry: REGISTRY, audit: 'platform_audit' },
      templateVersion: services.templateVersion,
      now: Date.now,
      newId: services.newId,
    },
    ACTOR,
  );

async function aRow(clientId: string, status: string): Promise<void> {
  // Its chatbot asks the platform's own registry.
  await aClient(stack, clientId);
  const row = { client_id: clientId, SK: 'PROFILE', status, created_at: at(), domain: `${clientId}.example` };
  await services.dynamodb.send(new PutCommand({ TableName: REGISTRY, Item: row }));
}

async function order(clientId: string, kind: ProvisioningKind): Promise<void> {
  const { Put } = beginOperation(REGISTRY, { clientId, kind, actor: ACTOR, now: at(), id: services.newId() });
  await services.dynamodb.send(new PutCommand(Put!));
}

/** Workers one after the other, as the stream brings the record again, until the work has an end. */
async function workedOn(clientId: string): Promise<OperationRow> {
  for (;;) {
    await goOn(services, clientId, Date.now() + 20_000).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    const row = await registered<OperationRow>(clientId, 'OPERATION');
    if (row.state !== 'RUNNING') return row;
  }
}

async function registered<T>(clientId: string, SK: string): Promise<T> {
  const get = new GetCommand({ TableName: REGISTRY, Key: { client_id: clientId, SK }, ConsistentRead: true });
  return (await services.dynamodb.send(get)).Item as T;
}

async function dyingBy<T>(way: Death, work: () => Promise<T>): Promise<T> {
  death = way;
  try {
    return await work();
  } finally {
    death = IMMORTAL;
  }
}

/** All that there is of a client, but for times, ids and counted versions; under one name for all clients. */
async function allOf(clientId: string): Promise<unknown> {
  const query = (TableName: string) =>
    services.dynamodb.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'client_id = :client',
        ExpressionAttributeValues: { ':client': clientId },
      }),
    );
  const rows = [...(await query(REGISTRY)).Items!, ...(await query('platform_audit')).Items!];
  const things = (await everything(stack))
    .map(({ where }) => where)
    .filter((where) => where.includes(clientId) && !where.startsWith('table mortal'));
  const resources = await new CloudFormationClient(access(stack))
    .send(new ListStackResourcesCommand({ StackName: `StrideClient-${clientId}` }))
    .then(({ StackResourceSummaries }) => StackResourceSummaries!)
    .catch(() => []);
  const text = JSON.stringify({
    rows: rows.map((row) => ({
      ...row,
      version: 0,
      operation_id: 'id',
      ...(row['receipt'] ? { receipt: { ...(row['receipt'] as object), operation_id: 'id' } } : {}),
      ...(row['at_id'] ? { at_id: 'id', ttl: 0 } : {}),
    })),
    things: things.sort(),
    resources: resources.map(
      ({ LogicalResourceId, PhysicalResourceId, ResourceType, ResourceStatus }) =>
        `${LogicalResourceId} ${PhysicalResourceId} ${ResourceType} ${ResourceStatus}`,
    ),
  });
  return JSON.parse(
    text
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
      .replaceAll(/stack\/[\w-]+\/[\w-]+/g, 'stack')
      .replaceAll(clientId, 'CLIENT')
      // What AWS draws behind a name.
      .replaceAll(/(StrideClient-[\w-]+?)-[a-z0-9]{12}\b/g, '$1')
      .replaceAll(/(secret:[\w/-]+)-[a-z0-9]{6}\b/g, '$1')
      .replaceAll(/ [a-z0-9]{32} /g, ' id '),
  ) as unknown;
}

async function made(clientId: string, way: Death = IMMORTAL): Promise<OperationRow> {
  await aRow(clientId, 'provisioning');
  await order(clientId, 'CREATE');
  return dyingBy(way, () => workedOn(clientId));
}

describe('making a client', () => {
  let undisturbed: unknown;
  const deaths: string[] = [];

  test(
    'ends with a chatbot that answers',
    async () => {
      expect(await made(nth(0))).toMatchObject({ state: 'SUCCEEDED', step: 'ANSWER' });
      const profile = await registered<RegistryRow>(nth(0), 'PROFILE');
      expect(profile).toMatchObject({
        status: 'active',
        stack_name: `StrideClient-${nth(0)}`,
        template_version: services.templateVersion,
        conversations_table: `${nth(0)}-conversations`,
      });
      expect((await fetch(`${profile.chat_url}config`)).status).toBe(200);
      undisturbed = await allOf(nth(0));
    },
    LONG,
  );

  test(
    'ends the same after a death behind each thing that is done',
    async () => {
      for (let n = 1; ; n += 1) {
        const way = dyingAfterSomethingNew(deaths);
        const clientId = nth(n);
        await made(clientId, way);
        expect(await allOf(clientId), `after ${way.died()}`).toEqual(undisturbed);
        if (way.died() === null) break;
        deaths.push(way.died()!);
      }
      // Each step has something that is done.
      expect(deaths[0]).toBe('CreateStackCommand (1)');
      expect(deaths.some((effect) => effect.startsWith('write :stack_id'))).toBe(true);
      for (const step of ['REGISTRY', 'ANSWER'])
        expect(deaths.some((effect) => effect.includes(`:step ${step}`))).toBe(true);
      expect(deaths.some((effect) => effect.includes('SUCCEEDED'))).toBe(true);
    },
    LONG,
  );

  test(
    'goes on with another worker where the time of one is over',
    async () => {
      await aRow(LATE, 'provisioning');
      await order(LATE, 'CREATE');
      await goOn(services, LATE, Date.now());
      const beaten = await registered<OperationRow>(LATE, 'OPERATION');
      expect(beaten).toMatchObject({ state: 'RUNNING', step: 'STACK' });
      await workedOn(LATE);
      expect(await allOf(LATE)).toEqual(undisturbed);
    },
    LONG,
  );
});

describe('a resource that cannot be made', () => {
  const CLIENT = 'mortal-taken';
  const foreign = `${CLIENT}-appointments`;
  let before: string[];
  const things = async () => [...new Set((await everything(stack)).map(({ where }) => where))].sort();

  test(
    'ends the making, whoever dies meanwhile: told, with nothing left but what was there before',
    async () => {
      await aRow(CLIENT, 'provisioning');
      await aMessageTable(stack, foreign);
      await services.dynamodb.send(
        new PutCommand({ TableName: foreign, Item: { session_id: 'not', timestamp: 'ours' } }),
      );
      await order(CLIENT, 'CREATE');
      before = await things();
      const way = dyingAfterEverything();
      const failed = await dyingBy(way, () => workedOn(CLIENT));
      expect(failed).toMatchObject({ state: 'FAILED', step: 'STACK', attempt: 1 });
      expect(failed.failed_resource).toMatch(/^Appointments/);
      expect(failed.failure_reason).toMatch(/mortal-taken-appointments.* already exists/);
      expect(way.deaths).toEqual(
        expect.arrayContaining([
          'CreateStackCommand',
          'DeleteStackCommand',
          `DeleteTableCommand ${CLIENT}-conversations`,
        ]),
      );
      expect((await registered<RegistryRow>(CLIENT, 'PROFILE')).status).toBe('failed');
      expect(await things()).toEqual(before);
      const { Items } = await services.dynamodb.send(new ScanCommand({ TableName: foreign }));
      expect(Items).toEqual([{ session_id: 'not', timestamp: 'ours' }]);
    },
    LONG,
  );

  test(
    'is gone on with once it can be made',
    async () => {
      await new DynamoDBClient(access(stack)).send(new DeleteTableCommand({ TableName: foreign }));
      const told = await requests().retry(CLIENT);
      expect(told).toMatchObject({ state: 'RUNNING', attempt: 2, failedResource: null });
      await expect(requests().retry(CLIENT)).rejects.toThrow('under way');
      expect(await workedOn(CLIENT)).toMatchObject({ state: 'SUCCEEDED', attempt: 2 });
      expect((await registered<RegistryRow>(CLIENT, 'PROFILE')).status).toBe('active');
    },
    LONG,
  );
});

test(
  'a removal ends the same, whoever dies meanwhile',
  async () => {
    const removed = async (clientId: string, way: Death) => {
      await made(clientId);
      const profile = await registered<RegistryRow>(clientId, 'PROFILE');
      for (const Key of ['kb/a.md', 'assets/logo.png'])
        await services.s3.send(new PutObjectCommand({ Bucket: profile.s3_bucket!, Key, Body: 'x' }));
      await services.dynamodb.send(
        new PutCommand({ TableName: 'platform_faq', Item: { client_id: clientId, faq_id: 'f1' } }),
      );
      await aUser(stack, { email: `${clientId}@people.example`, group: 'clients', clientId });
      await services.dynamodb.send(
        new UpdateCommand({
          TableName: REGISTRY,
          Key: { client_id: clientId, SK: 'PROFILE' },
          UpdateExpression: 'SET #status = :cancelled, cancelled_at = :then',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':cancelled': 'cancelled', ':then': '2026-01-01T00:00:00.000Z' },
        }),
      );
      // The index of documents is there when it is counted.
      await eventually(
        async () =>
          (await everything(stack)).some(
            ({ where }) => where.includes(`${clientId}-kb-`) && where.endsWith('index/status.json'),
          ),
        Boolean,
      );
      await requests().purge(clientId, clientId);
      expect(await dyingBy(way, () => workedOn(clientId))).toMatchObject({
        state: 'SUCCEEDED',
        step: 'RECEIPT',
      });
      return allOf(clientId);
    };
    const undisturbed = await removed('mortal-gone', IMMORTAL);
    const way = dyingAfterEverything();
    expect(await removed('mortal-dead', way)).toEqual(undisturbed);
    for (const effect of [
      /^DeleteObjects/,
      /^DeleteStack/,
      /^DeleteTable/,
      /^DeleteBucket/,
      /^BatchWrite/,
      /^AdminDeleteUser/,
    ])
      expect(
        way.deaths.some((each) => effect.test(each)),
        String(effect),
      ).toBe(true);
    expect(way.deaths.at(-1)).toMatch(/SUCCEEDED/);
  },
  LONG,
);

describe('the update of all clients', () => {
  const fleet = () => registered<FleetRow>(FLEET_KEY.client_id, FLEET_KEY.SK);
  /** As the registry's stream would: whatever goes on is brought to a worker. */
  async function updated(): Promise<FleetRow> {
    for (;;) {
      const { Items } = await services.dynamodb.send(new ScanCommand({ TableName: REGISTRY }));
      const running = Items!
        .filter(({ state }) => state === 'RUNNING')
        .map(({ client_id }) => String(client_id));
      if (running.length === 0) return fleet();
      for (const clientId of running) {
        const work =
          clientId === FLEET_KEY.client_id
            ? goOnFleet(services)
            : goOn(services, clientId, Date.now() + 20_000);
        await work.catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      }
      const { running: worked } = await fleet();
      expect(worked?.size ?? 0).toBeLessThanOrEqual(3);
    }
  }

  test(
    'brings everybody to the template, whoever dies meanwhile',
    async () => {
      const { total } = await requests().updateAll();
      expect(total).toBeGreaterThan(3);
      await expect(requests().updateAll()).rejects.toThrow('under way');
      const way = dyingAfterEverything();
      services.template = services.template.replace('fails to answer visitors', 'does not answer');
      expect(await dyingBy(way, updated)).toMatchObject({
        state: 'SUCCEEDED',
        total,
        done: total,
        waiting: [],
      });
      expect(way.deaths).toEqual(expect.arrayContaining([expect.stringMatching(/^UpdateStackCommand/)]));
      const updatedStack = new GetTemplateCommand({ StackName: `StrideClient-${nth(1)}` });
      const { TemplateBody } = await new CloudFormationClient(access(stack)).send(updatedStack);
      expect(TemplateBody).toContain('does not answer');
    },
    LONG,
  );

  test(
    'stops at the first failure and says where',
    async () => {
      const cloudformation = new CloudFormationClient(access(stack));
      await cloudformation.send(new DeleteStackCommand({ StackName: `StrideClient-${nth(0)}` }));
      const { total } = await requests().updateAll();
      const row = await updated();
      expect(row).toMatchObject({
        state: 'FAILED',
        failed_client_id: nth(0),
        failure_reason: expect.stringContaining(nth(0)) as string,
      });
      expect(row.done).toBeLessThan(total);
      expect(row.waiting.length).toBeGreaterThan(0);
    },
    LONG,
  );
});

test(
  'the function itself is killed, and goes on',
  async () => {
    const { idToken } = await tokensOf(
      stack,
      stack.users.find(({ group }) => group === 'owners')!,
    );
    const by = 'stride-panel-provisioning';
    await goWrong(stack, [{ fault: 'kill-after-write', by, at: [1, 2, 4] }]);
    const input = {
      clientId: 'mortal-real',
      companyName: 'Salon',
      domain: 'mortal-real.pl',
      contactEmail: 'a@mortal-real.pl',
      subscriptionPlan: 'BASIC',
      monthlyFee: '1',
    };
    const create = 'mutation ($input: CreateClientInput!) { createClient(input: $input) { clientId } }';
    expect((await ask(stack, idToken, create, { input })).errors).toEqual([]);
    interface Data {
      client: { status: string };
      provisioning: { state: string };
    }
    const read = async () =>
      (
        await ask<Data>(
          stack,
          idToken,
          '{ client(clientId: "mortal-real") { status } provisioning(clientId: "mortal-real") { state } }',
        )
      ).data;
    const done = await eventually(read, (data) => data?.provisioning?.state !== 'RUNNING', 120_000);
    await goWrong(stack, []);
    expect(done).toEqual({ client: { status: 'ACTIVE' }, provisioning: { state: 'SUCCEEDED' } });
  },
  LONG,
);
