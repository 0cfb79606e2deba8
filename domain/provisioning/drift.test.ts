import { expect, test } from 'vitest';
import type { RegistryRow } from '../clients/registry-row.ts';
import { findDrift, type StackFacts } from './drift.ts';

const row: RegistryRow = {
  client_id: 'salon-bella',
  SK: 'PROFILE',
  status: 'active',
  stack_name: 'StrideClient-salon-bella',
  template_version: 'abc',
  s3_bucket: 'salon-bella-kb-1-eu',
  chat_url: 'https://chat.example/',
};
const stack: StackFacts = {
  name: 'StrideClient-salon-bella',
  status: 'CREATE_COMPLETE',
  outputs: {
    ConversationsTable: 'salon-bella-conversations',
    AppointmentsTable: 'salon-bella-appointments',
    ClientBucket: 'salon-bella-kb-1-eu',
    ChatUrl: 'https://chat.example/',
  },
};
const tables = new Set(['salon-bella-conversations', 'salon-bella-appointments']);
const found = (change: Partial<Parameters<typeof findDrift>[0]>) =>
  findDrift({ rows: [row], stacks: [stack], tables, templateVersion: 'abc', ...change }).map(
    ({ clientId, finding }) => `${clientId}: ${finding}`,
  );

test('where registry and stacks agree, nothing is said', () => {
  expect(found({})).toEqual([]);
});

test('a client whose resources were there before us has no stack, and needs its tables only', () => {
  const adopted: RegistryRow = {
    client_id: 'stride-services',
    SK: 'PROFILE',
    conversations_table: 'stride-conversations',
    appointments_table: 'stride-appointments',
  };
  const there = new Set(['stride-conversations', 'stride-appointments']);
  expect(found({ rows: [adopted], stacks: [], tables: there })).toEqual([]);
  expect(found({ rows: [adopted], stacks: [], tables: new Set(['stride-conversations']) })).toEqual([
    'stride-services: Its table stride-appointments is not there.',
  ]);
});

test.each<[string, Partial<Parameters<typeof findDrift>[0]>, string[]]>([
  [
    'a stack that somebody deleted',
    { stacks: [] },
    [
      'salon-bella: Its stack StrideClient-salon-bella is not there: update the client, which makes it again.',
    ],
  ],
  [
    'a stack of nobody',
    { rows: [], stacks: [stack] },
    ['salon-bella: The stack StrideClient-salon-bella is of no client: delete it in CloudFormation.'],
  ],
  [
    'a stack that outlived its client',
    { rows: [{ ...row, status: 'purged' }] },
    ['salon-bella: It is purged, but its stack StrideClient-salon-bella is there: purge it again.'],
  ],
  [
    'a stack that could not be updated',
    { stacks: [{ ...stack, status: 'UPDATE_ROLLBACK_FAILED' }] },
    ['salon-bella: Its stack is UPDATE_ROLLBACK_FAILED: look at its events, then update the client.'],
  ],
  [
    'an older template',
    { templateVersion: 'abd' },
    ['salon-bella: Its stack is of an older template: update the client.'],
  ],
  [
    'another address than the registry has',
    { rows: [{ ...row, chat_url: undefined }] },
    [
      'salon-bella: Its chat address is https://chat.example/ in the stack and nothing in the registry: update the client.',
    ],
  ],
  [
    'a table that somebody deleted',
    { tables: new Set(['salon-bella-conversations']) },
    ['salon-bella: Its table salon-bella-appointments is not there.'],
  ],
])('%s is told', (_, change, findings) => {
  expect(found(change)).toEqual(findings);
});

test.each(['provisioning', 'failed'])('a client that is %s says itself what is the matter', (status) => {
  expect(found({ rows: [{ ...row, status }], stacks: [], tables: new Set() })).toEqual([]);
});
