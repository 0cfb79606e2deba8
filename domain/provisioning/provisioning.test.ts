import { describe, expect, test } from 'vitest';
import { outlivesClient } from './client-tables.ts';
import { provisioningFromRow } from './from-row.ts';
import type { OperationRow } from './operation.ts';
import { retried, whyNotRetried } from './retry.ts';
import { stackParameters, templateVersion } from './stack-input.ts';
import { leftByStack, stackProgress, type StackEvent } from './stack-progress.ts';

const row: OperationRow = {
  client_id: 'salon-bella',
  SK: 'OPERATION',
  operation_id: 'o1',
  kind: 'CREATE',
  state: 'RUNNING',
  step: 'REGISTRY',
  attempt: 1,
  actor: { id: 'u1', email: null },
  started_at: '2026-11-26T10:00:00.000Z',
  updated_at: '2026-11-26T10:00:05.000Z',
  version: 4,
};
const stepsOf = (changes: Partial<OperationRow>) =>
  provisioningFromRow({ ...row, ...changes }).steps.map(({ name, state }) => `${name} ${state}`);

test.each<[string, Partial<OperationRow>, string[]]>([
  ['goes on', {}, ['STACK DONE', 'REGISTRY RUNNING', 'ANSWER PENDING']],
  ['is taken back', { failure_reason: 'no' }, ['STACK DONE', 'REGISTRY FAILED', 'ANSWER PENDING']],
  ['has failed', { state: 'FAILED', step: 'STACK' }, ['STACK FAILED', 'REGISTRY PENDING', 'ANSWER PENDING']],
  ['is done', { state: 'SUCCEEDED', step: 'ANSWER' }, ['STACK DONE', 'REGISTRY DONE', 'ANSWER DONE']],
])('the steps of work that %s', (_, changes, expected) => expect(stepsOf(changes)).toEqual(expected));

describe("a stack's events", () => {
  const stack = (ResourceStatus: string, ResourceStatusReason?: string): StackEvent => ({
    LogicalResourceId: 'StrideClient-salon-bella',
    ResourceType: 'AWS::CloudFormation::Stack',
    ResourceStatus,
    ResourceStatusReason,
  });
  const event = (LogicalResourceId: string, ResourceStatus: string, ResourceStatusReason?: string) => ({
    LogicalResourceId,
    PhysicalResourceId: `physical-${LogicalResourceId}`,
    ResourceType: 'AWS::DynamoDB::Table',
    ResourceStatus,
    ResourceStatusReason,
  });
  const newestFirst = (...events: StackEvent[]) => events.reverse();

  test('tell the resources in the order in which they were touched, and what failed first', () => {
    const events = newestFirst(
      stack('CREATE_IN_PROGRESS', 'User Initiated'),
      event('A', 'CREATE_IN_PROGRESS'),
      event('B', 'CREATE_IN_PROGRESS'),
      event('C', 'CREATE_IN_PROGRESS'),
      event('B', 'CREATE_FAILED', 'salon-bella-appointments already exists'),
      event('A', 'CREATE_FAILED', 'Resource creation cancelled'),
      event('C', 'CREATE_COMPLETE'),
      stack('ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [B, A].'),
    );
    expect(stackProgress(events)).toEqual({
      resources: [
        { name: 'A', type: 'AWS::DynamoDB::Table', status: 'CREATE_FAILED' },
        { name: 'B', type: 'AWS::DynamoDB::Table', status: 'CREATE_FAILED' },
        { name: 'C', type: 'AWS::DynamoDB::Table', status: 'CREATE_COMPLETE' },
      ],
      failure: { resource: 'B', reason: 'salon-bella-appointments already exists' },
    });
  });

  test('of earlier work are not read, and silence is no failure', () => {
    const events = newestFirst(
      stack('CREATE_IN_PROGRESS', 'User Initiated'),
      event('A', 'CREATE_FAILED', 'no'),
      stack('UPDATE_IN_PROGRESS', 'User Initiated'),
      event('B', 'UPDATE_COMPLETE'),
    );
    expect(stackProgress(events)).toEqual({
      resources: [{ name: 'B', type: 'AWS::DynamoDB::Table', status: 'UPDATE_COMPLETE' }],
      failure: null,
    });
  });

  test('tell what a stack has left: what it had made, and nothing that was there before it', () => {
    const events = newestFirst(
      stack('CREATE_IN_PROGRESS', 'User Initiated'),
      event('Made', 'CREATE_COMPLETE'),
      event('Foreign', 'CREATE_FAILED', 'it exists'),
      event('Gone', 'CREATE_COMPLETE'),
      stack('ROLLBACK_IN_PROGRESS'),
      event('Made', 'DELETE_SKIPPED'),
      event('Gone', 'DELETE_COMPLETE'),
      stack('DELETE_IN_PROGRESS', 'User Initiated'),
      stack('DELETE_COMPLETE'),
    );
    expect(leftByStack(events)).toEqual([{ type: 'AWS::DynamoDB::Table', id: 'physical-Made' }]);
  });
});

test('a stack is told its client and what the platform tells, and nothing that its template does not ask for', () => {
  const template = { Parameters: { ClientId: {}, CodeKey: {}, ModelId: { Default: 'haiku' } } };
  expect(
    stackParameters(template, { CodeKey: 'k', PanelUrl: 'u', ClientId: 'other' }, 'salon-bella'),
  ).toEqual({ ClientId: 'salon-bella', CodeKey: 'k' });
});

test('another template or other code is another version', () => {
  const versions = [templateVersion('a', 'b'), templateVersion('a', 'c'), templateVersion('ab', '')];
  expect(new Set(versions).size).toBe(3);
  expect(versions[0]).toMatch(/^[0-9a-f]{12}$/);
});

describe('going on with work', () => {
  const now = '2026-11-26T11:00:00.000Z';
  const actor = { id: 'u2', email: 'ola@stride.example' };
  const at = Date.parse(now);

  test('is for what failed, and for what nothing was heard of for ten minutes', () => {
    const heard = (minutes: number) => new Date(at - minutes * 60_000).toISOString();
    expect(whyNotRetried({ ...row, state: 'SUCCEEDED' }, at)).toMatch(/is done/);
    expect(whyNotRetried({ ...row, updated_at: heard(9) }, at)).toMatch(/under way/);
    expect(whyNotRetried({ ...row, updated_at: heard(11) }, at)).toBeNull();
    expect(whyNotRetried({ ...row, state: 'FAILED', updated_at: heard(0) }, at)).toBeNull();
    expect(retried({ ...row, updated_at: heard(11) }, { actor, now })).toEqual({ updated_at: now });
  });

  test('begins a creation anew, and a removal where it stopped', () => {
    const failed = { ...row, state: 'FAILED' as const, stack_id: 'arn:gone', failure_reason: 'no' };
    expect(retried(failed, { actor, now })).toEqual({
      state: 'RUNNING',
      step: 'STACK',
      step_at: now,
      attempt: 2,
      actor,
      started_at: now,
      updated_at: now,
      failed_resource: undefined,
      failure_reason: undefined,
      stack_id: undefined,
      resources: undefined,
      fleet_id: undefined,
    });
    const removal = retried({ ...failed, kind: 'PURGE', step: 'PEOPLE' }, { actor, now });
    expect(removal).toMatchObject({ step: 'PEOPLE', attempt: 2 });
    expect('stack_id' in removal).toBe(false);
  });
});

test('what was invoiced outlives its client, and of the registry what ends last', () => {
  expect(outlivesClient('aggregated_stats', 'INVOICE#2026-11')).toBe(true);
  expect(outlivesClient('clients_registry', 'PROFILE')).toBe(true);
  expect(outlivesClient('clients_registry', 'EXPORT')).toBe(false);
  expect(outlivesClient('platform_faq', 'PROFILE')).toBe(false);
});
