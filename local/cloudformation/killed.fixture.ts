import type { StackEvent } from './stacks/stack.ts';
import { made, startCloud } from './stacks.fixture.ts';

/**
 * A process that kills itself with SIGKILL while something is being done with the stack `cut`: when the event that is
 * named happens, before it is on disk. Arguments: a data folder, what is done, whether it fails, and the event.
 */
const [folder, act, ends, until] = process.argv.slice(2) as [
  string,
  'create' | 'update' | 'delete',
  'well' | 'badly',
  string,
];
const tables = (prefix: string) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${prefix}${n}`, made.table(`${prefix}-${n}`)]));
const template = (word: string, prefix: string, fails: boolean) => ({
  Resources: {
    Role: made.role(),
    Function: made.function({ FunctionName: 'kept', Environment: { Variables: { WORD: word } } }),
    ...tables(prefix),
    ...(fails ? { Broken: made.broken({ DependsOn: `${prefix}11` }) } : {}),
  },
});
const iam = { Capabilities: ['CAPABILITY_IAM' as const] };
const fails = ends === 'badly';

const cloud = await startCloud(folder);
await cloud.create('cut', template('one', 'old', fails && act === 'create'), iam);
const stack = cloud.stacks.find('cut')!;
if (act !== 'create') await cloud.settled('cut');
stack.events.push = (...events: StackEvent[]) => {
  for (const event of events) {
    if (`${event.logicalId} ${event.status}` === until) process.kill(process.pid, 'SIGKILL');
    stack.events[stack.events.length] = event;
  }
  return stack.events.length;
};
if (act === 'update') await cloud.update('cut', template('two', 'new', fails), iam);
if (act === 'delete') cloud.stacks.remove(stack);
await cloud.settled('cut');
