import { expect, it } from 'vitest';
import { owner, resolver } from '../resolver.fixture.ts';

const row = {
  client_id: 'auto-kowalski',
  SK: 'OPERATION',
  operation_id: 'o1',
  kind: 'PURGE',
  state: 'RUNNING',
  step: 'ROWS',
  attempt: 2,
  actor: { id: 'u1', email: 'anna@stride.example' },
  started_at: '2026-11-26T10:00:00.000Z',
  updated_at: '2026-11-26T10:00:05.000Z',
  version: 4,
  resources: [{ name: 'Logs', type: 'AWS::Logs::LogGroup', status: 'DELETE_COMPLETE' }],
};
const told = {
  clientId: 'auto-kowalski',
  kind: 'PURGE',
  state: 'RUNNING',
  steps: [
    { name: 'BUCKET', state: 'DONE' },
    { name: 'STACK', state: 'DONE' },
    { name: 'ROWS', state: 'RUNNING' },
    { name: 'PEOPLE', state: 'PENDING' },
    { name: 'RECEIPT', state: 'PENDING' },
  ],
  resources: row.resources,
  failedResource: null,
  failureReason: null,
  attempt: 2,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
};
const call = { identity: owner, arguments: { clientId: 'auto-kowalski' } };

it('tells the work on a client by its row, and null where there was none', async () => {
  const { request, response } = await resolver('Query.provisioning');
  expect(request(call).result).toEqual({
    operation: 'GetItem',
    key: { client_id: { S: 'auto-kowalski' }, SK: { S: 'OPERATION' } },
  });
  expect(response({ ...call, result: row }).result).toEqual(told);
  expect(response({ ...call, result: null }).result).toBeNull();
});

it('tells the update of all clients by its row', async () => {
  const { request, response } = await resolver('Query.fleetUpdate');
  expect(request(call).result).toMatchObject({ key: { client_id: { S: 'PLATFORM' }, SK: { S: 'FLEET' } } });
  const fleet = {
    state: 'FAILED',
    total: 5,
    done: 2,
    waiting: ['d', 'e'],
    failed_client_id: 'c',
    failure_reason: 'no',
    template_version: 'abc',
    started_at: row.started_at,
    updated_at: row.updated_at,
  };
  expect(response({ ...call, result: fleet }).result).toEqual({
    state: 'FAILED',
    total: 5,
    done: 2,
    failedClientId: 'c',
    failureReason: 'no',
    templateVersion: 'abc',
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  });
});

it('lets subscribers hear of one client only, by a filter of the server', async () => {
  const { response } = await resolver('Subscription.onProvisioning');
  expect(response(call).subscriptionFilter).toEqual({
    filterGroup: [{ filters: [{ fieldName: 'clientId', operator: 'eq', value: 'auto-kowalski' }] }],
  });
  const publish = await resolver('Mutation.publishProvisioning');
  expect(publish.request({ arguments: { provisioning: told } }).result).toEqual({ payload: told });
  expect(publish.response({ result: told }).result).toEqual(told);
});

it.each(['Mutation.retryProvisioning', 'Mutation.purgeClient', 'Mutation.updateAllClients'])(
  '%s goes to the function with who asks, whose refusal it raises',
  async (name) => {
    const { request, response } = await resolver(name);
    const identity = { ...owner, claims: { sub: 'u1', email: 'anna@stride.example' } };
    expect(request({ ...call, identity }).result).toMatchObject({
      operation: 'Invoke',
      payload: {
        field: name,
        caller: { id: 'u1', email: 'anna@stride.example', isOwner: true },
        clientId: name === 'Mutation.updateAllClients' ? 'PLATFORM' : 'auto-kowalski',
      },
    });
    const refusal = { error: { type: 'Conflict', message: 'Wait.' } };
    expect(response({ result: refusal }).error).toMatchObject({ errorType: 'Conflict', message: 'Wait.' });
  },
);
