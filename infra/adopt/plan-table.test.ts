import { describe, expect, it } from 'vitest';
import { clientTables, platformTables } from '../tables.ts';
import type { ExistingTable } from './existing-table.ts';
import { planTable } from './plan-table.ts';

const events = platformTables.platform_analytics_events;

/** The events table as the deployed stack would have it; tests take something away. */
const perfect: ExistingTable = {
  name: 'platform_analytics_events',
  arn: 'arn:aws:dynamodb:eu-central-1:123456789012:table/platform_analytics_events',
  partitionKey: 'client_id',
  sortKey: 'event_timestamp',
  sortKeyType: 'S',
  indexes: {
    'event_type-event_timestamp-index': { partitionKey: 'event_type', sortKey: 'event_timestamp' },
  },
  stream: 'NEW_IMAGE',
  streamArn: 'arn',
  timeToLive: 'ttl',
  isDeletionProtected: true,
  hasPointInTimeRecovery: true,
  stack: undefined,
};
const plan = (change: Partial<ExistingTable>) => planTable(perfect.name, events, { ...perfect, ...change });

describe('planTable', () => {
  it('leaves a missing table to the deployment', () => {
    expect(planTable(perfect.name, events, null)).toMatchObject({ state: 'missing', changes: [] });
  });

  it('leaves the tables of our own stacks alone', () => {
    expect(plan({ stack: 'StridePanelData', stream: undefined })).toMatchObject({
      state: 'ours',
      changes: [],
    });
    expect(plan({ stack: 'StrideClient-auto' }).state).toBe('ours');
    expect(plan({ stack: 'SomebodyElse' }).state).toBe('fits');
  });

  it('takes a table that fits, one whose stream carries more too', () => {
    expect(plan({}).state).toBe('fits');
    expect(plan({ stream: 'NEW_AND_OLD_IMAGES' }).state).toBe('fits');
    expect(plan({ hasPointInTimeRecovery: undefined }).state).toBe('fits');
  });

  it('lists every change, none of which touches a row', () => {
    const bare = plan({
      indexes: {},
      stream: undefined,
      timeToLive: undefined,
      isDeletionProtected: false,
      hasPointInTimeRecovery: false,
    });
    expect(bare.state).toBe('changes');
    expect(bare.changes).toEqual([
      {
        kind: 'index',
        name: 'event_type-event_timestamp-index',
        shape: events.indexes['event_type-event_timestamp-index'],
      },
      { kind: 'stream', view: 'NEW_IMAGE' },
      { kind: 'deletionProtection' },
      { kind: 'pointInTimeRecovery' },
    ]);
  });

  it('deletes no row by turning expiry on, unless asked', () => {
    const table = { ...perfect, timeToLive: undefined };
    expect(planTable(table.name, events, table)).toMatchObject({
      state: 'fits',
      changes: [],
      notes: [expect.stringContaining('--expire')],
    });
    expect(planTable(table.name, events, table, { expire: true })).toMatchObject({
      state: 'changes',
      changes: [{ kind: 'timeToLive', attribute: 'ttl' }],
      notes: [],
    });
  });

  it.each<[string, Partial<ExistingTable>, string]>([
    [
      'another key',
      { sortKey: 'timestamp' },
      'Its key is client_id, timestamp (S), not client_id, event_timestamp (S).',
    ],
    [
      'no sort key',
      { sortKey: undefined, sortKeyType: undefined },
      'Its key is client_id, no sort key (-), not client_id, event_timestamp (S).',
    ],
    [
      'an index of the same name with another key',
      { indexes: { 'event_type-event_timestamp-index': { partitionKey: 'event_type', sortKey: undefined } } },
      'Its index event_type-event_timestamp-index has the key event_type, no sort key.',
    ],
    [
      'a stream that carries too little',
      { stream: 'KEYS_ONLY' },
      'Its stream carries KEYS_ONLY; turn that off first, somebody may be reading it.',
    ],
    ['another expiry', { timeToLive: 'expires' }, 'Its rows expire by expires, not by ttl.'],
  ])('refuses %s', (_what, change, problem) => {
    expect(plan({ ...change, isDeletionProtected: false })).toMatchObject({
      state: 'unfit',
      changes: [],
      problems: [problem],
    });
  });

  it("knows the type of a client's sort key", () => {
    const table = { ...perfect, partitionKey: 'appointment_id', sortKey: 'created_at', indexes: {} };
    expect(planTable('a', clientTables.appointments, { ...table, sortKeyType: 'S' }).state).toBe('unfit');
    expect(planTable('a', clientTables.appointments, { ...table, sortKeyType: 'N' }).state).toBe('fits');
  });
});
