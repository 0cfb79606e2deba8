import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DeleteStackCommand, DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import { expect, it } from 'vitest';
import { RESUMED } from './stacks/resume.ts';
import { made, startCloud, type StartedCloud } from './stacks.fixture.ts';

const FIXTURE = resolve(import.meta.dirname, 'killed.fixture.ts');
const tablesOf = (cloud: StartedCloud) =>
  Promise.all(['old-0', 'old-11', 'new-0', 'new-11'].map((name) => cloud.cloud.tables.exists(name)));

/** What was begun in a process that killed itself at an event of its stack, after the next start. */
async function afterKill(how: string[], look: (cloud: StartedCloud) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const { signal, stderr } = spawnSync(process.execPath, ['--import', 'tsx', FIXTURE, folder, ...how]);
  expect([signal, signal ? '' : String(stderr)]).toEqual(['SIGKILL', '']);
  const cloud = await startCloud(folder);
  try {
    await cloud.stacks.revive();
    await look(cloud);
    expect(cloud.logged).toEqual([]);
  } finally {
    await cloud.remove();
  }
}

/** Which status the next start took up. */
async function resumedIn(cloud: StartedCloud, name: string): Promise<string | undefined> {
  const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: name }));
  return StackEvents!.find(({ ResourceStatusReason }) => ResourceStatusReason === RESUMED)?.ResourceStatus;
}

it.each<{
  what: string;
  how: string[];
  resumed: string;
  status: string;
  word: string | undefined;
  tables: boolean[];
}>([
  {
    what: 'a creation',
    how: ['create', 'well', 'old9 CREATE_COMPLETE'],
    resumed: 'CREATE_IN_PROGRESS',
    status: 'CREATE_COMPLETE',
    word: 'one',
    tables: [true, true, false, false],
  },
  {
    what: 'a rollback',
    how: ['create', 'badly', 'old5 DELETE_COMPLETE'],
    resumed: 'ROLLBACK_IN_PROGRESS',
    status: 'ROLLBACK_COMPLETE',
    word: undefined,
    tables: [false, false, false, false],
  },
  {
    what: 'an update',
    how: ['update', 'well', 'new5 CREATE_COMPLETE'],
    resumed: 'UPDATE_IN_PROGRESS',
    status: 'UPDATE_COMPLETE',
    word: 'two',
    tables: [false, false, true, true],
  },
  {
    what: 'the end of an update',
    how: ['update', 'well', 'old5 DELETE_COMPLETE'],
    resumed: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    status: 'UPDATE_COMPLETE',
    word: 'two',
    tables: [false, false, true, true],
  },
  {
    what: 'the rollback of an update',
    how: ['update', 'badly', 'cut UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'],
    resumed: 'UPDATE_ROLLBACK_IN_PROGRESS',
    status: 'UPDATE_ROLLBACK_COMPLETE',
    word: 'one',
    tables: [true, true, false, false],
  },
])(
  'goes on with $what that kill -9 cut off',
  async ({ how, resumed, status, word, tables }) => {
    await afterKill(how, async (cloud) => {
      expect(await cloud.settled('cut')).toBe(status);
      expect(await resumedIn(cloud, 'cut')).toBe(resumed);
      expect(await tablesOf(cloud)).toEqual(tables);
      expect(cloud.cloud.functions.find('kept')?.environment['WORD']).toBe(word);
    });
  },
  90_000,
);

it('goes on with a deletion that kill -9 cut off', async () => {
  await afterKill(['delete', 'well', 'old5 DELETE_COMPLETE'], async (cloud) => {
    const { stackId } = cloud.stacks.all()[0]!;
    expect(await cloud.settled(stackId)).toBe('DELETE_COMPLETE');
    expect(await resumedIn(cloud, stackId)).toBe('DELETE_IN_PROGRESS');
    expect(await tablesOf(cloud)).toEqual([false, false, false, false]);
    expect(cloud.stacks.all()).toEqual([]);
  });
}, 90_000);

it('keeps a stack as it was over a restart, with its events, and makes what lives in memory again', async () => {
  const first = await startCloud();
  const template = {
    Resources: {
      Role: made.role(),
      Function: made.function({ FunctionName: 'stays' }),
      Table: made.table('stays'),
    },
    Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Function', 'Arn'] }, Export: { Name: 'stays' } } },
  };
  await first.create('stays', template, {
    Capabilities: ['CAPABILITY_IAM'],
    Tags: [{ Key: 'a', Value: 'b' }],
  });
  await first.settled('stays');
  const [described, events] = [await first.stackOf('stays'), await first.eventsOf('stays')];
  await first.close();

  const second = await startCloud(first.folder);
  try {
    await second.stacks.revive();
    expect(await second.stackOf('stays')).toEqual(described);
    expect(await second.eventsOf('stays')).toEqual(events);
    expect(second.cloud.functions.find('stays')?.name).toBe('stays');
    await second.client.send(new DeleteStackCommand({ StackName: 'stays' }));
    expect(await second.settled(described.StackId!)).toBe('DELETE_COMPLETE');
    expect(second.cloud.functions.find('stays')).toBeNull();
    expect(await second.cloud.tables.exists('stays')).toBe(false);
  } finally {
    await second.remove();
  }
});
