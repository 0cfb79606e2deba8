import { afterAll, beforeAll, expect, test } from 'vitest';
import { made, startCloud, type StartedCloud } from './stacks.fixture.ts';

let cloud: StartedCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.remove());

const template = (name: string) => ({
  Resources: { First: made.role(), Table: made.table(name), Bounded: made.role() },
});
const allow = (Action: string[], Resource: string, Condition?: Record<string, Record<string, unknown>>) => ({
  Effect: 'Allow' as const,
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const looks = ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies', 'iam:ListAttachedRolePolicies'];
const roles = ['iam:CreateRole', ...looks, 'iam:DeleteRole'];

function serviceRole(name: string, statements: ReturnType<typeof allow>[]): string {
  const trust = allow(['sts:AssumeRole'], '*');
  return cloud.cloud.directory.putRole(
    name,
    {
      Version: '2012-10-17',
      Statement: [{ ...trust, Principal: { Service: 'cloudformation.amazonaws.com' } }],
    },
    { inline: { all: { Version: '2012-10-17', Statement: statements } } },
  );
}

async function failureOf(stackName: string, RoleARN: string): Promise<string | undefined> {
  await cloud.create(stackName, template(`${stackName}-table`), {
    RoleARN,
    Capabilities: ['CAPABILITY_IAM'],
  });
  expect(await cloud.settled(stackName)).toBe('ROLLBACK_COMPLETE');
  const stack = cloud.stacks.find(stackName)!;
  return stack.events.find(({ status }) => status === 'CREATE_FAILED')?.reason;
}

test('a stack is made with what its role may do, and no more', async () => {
  const missing = serviceRole('without-tables', [allow(roles, '*')]);
  expect(await failureOf('without-tables', missing)).toMatch(
    /^User: arn:aws:sts::\d+:assumed-role\/without-tables\/AWSCloudFormation is not authorized to perform: dynamodb:CreateTable on resource: arn:aws:dynamodb:.*:table\/without-tables-table because no identity-based policy allows/,
  );
  const all = serviceRole('all', [
    allow(roles, '*'),
    allow(['dynamodb:CreateTable', 'dynamodb:Describe*', 'dynamodb:Get*', 'dynamodb:List*'], '*'),
  ]);
  await cloud.create('all', template('all-table'), { RoleARN: all, Capabilities: ['CAPABILITY_IAM'] });
  expect(await cloud.settled('all')).toBe('CREATE_COMPLETE');
});

test('a role without the boundary that the service role asks for is not made', async () => {
  const bounded = serviceRole('bounded', [
    allow(['iam:CreateRole'], '*', {
      StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::1:policy/b' },
    }),
    allow([...looks, 'iam:DeleteRole'], '*'),
  ]);
  expect(await failureOf('bounded', bounded)).toMatch(/not authorized to perform: iam:CreateRole/);
});
