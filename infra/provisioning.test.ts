import { describe, expect, it } from 'vitest';
import { CLIENT_ROWS } from '../domain/provisioning/client-tables.ts';
import { clientTemplate } from './client-template.ts';
import { platformTables, type TableShape } from './tables.ts';
import { synthesized } from './synthesized.fixture.ts';

const { resources, stacks } = synthesized();

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: object;
}

const statementsOf = (beginning: string): Statement[] =>
  resources('api', 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(beginning))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[]);
const withAction = (statements: Statement[], action: string) =>
  statements.filter(({ Action }) => [Action].flat().includes(action));

describe("the function that works on clients' stacks", () => {
  const statements = statementsOf('ProvisioningWorkerRole');

  it('may touch no stack but in the service role, and hand over no other role', () => {
    const serviceRole = { 'Fn::GetAtt': [expect.stringMatching(/^ProvisioningServiceRole/), 'Arn'] };
    for (const action of ['CreateStack', 'UpdateStack', 'DeleteStack']) {
      const [only, ...others] = withAction(statements, `cloudformation:${action}`);
      expect(others).toEqual([]);
      expect(only).toMatchObject({ Condition: { StringEquals: { 'cloudformation:RoleArn': serviceRole } } });
      expect(JSON.stringify(only!.Resource)).toContain(':stack/StrideClient-*/*');
    }
    expect(withAction(statements, 'iam:PassRole')).toMatchObject([
      {
        Resource: serviceRole,
        Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      },
    ]);
  });

  it('may make nothing by itself', () => {
    const actions = statements.flatMap(({ Action }) => [Action].flat());
    expect(
      actions.filter((action) => /:(Create|Put(Role|Bucket))/.test(action) && !action.startsWith('logs:')),
    ).toEqual(['cloudformation:CreateStack']);
  });

  it('hears of orders that go on, of ten clients at a time', () => {
    const [, mapping] = resources('api', 'AWS::Lambda::EventSourceMapping').find(([id]) =>
      id.startsWith('ProvisioningOrders'),
    )!;
    expect(mapping.Properties.ParallelizationFactor).toBe(10);
    const patterns = (mapping.Properties.FilterCriteria.Filters as { Pattern: string }[]).map(
      ({ Pattern }) => (JSON.parse(Pattern) as { dynamodb: { NewImage: object } }).dynamodb.NewImage,
    );
    expect(patterns).toEqual([
      { SK: { S: ['OPERATION'] }, state: { S: ['RUNNING'] } },
      { SK: { S: ['FLEET'] }, state: { S: ['RUNNING'] } },
    ]);
  });
});

describe('the service role', () => {
  const statements = statementsOf('ProvisioningServiceRole');

  it('makes no role without the boundary, and gives roles to functions only', () => {
    const boundary = { Ref: expect.stringMatching(/^ProvisioningClientBoundary/) };
    for (const action of ['CreateRole', 'PutRolePermissionsBoundary', 'PutRolePolicy', 'DeleteRolePolicy']) {
      expect(withAction(statements, `iam:${action}`)).toMatchObject([
        { Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } } },
      ]);
    }
    expect(withAction(statements, 'iam:PassRole')).toMatchObject([
      { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } },
    ]);
  });

  it('reaches by name what is a client’s, and everything only where a request names nothing', () => {
    const everywhere = statements
      .filter(({ Resource }) => Resource === '*')
      .flatMap(({ Action, Condition }) =>
        [Action].flat().map((action) => `${action}${Condition ? ' bounded' : ''}`),
      );
    expect(everywhere.sort()).toEqual([
      'cloudwatch:DescribeAlarms',
      'lambda:CreateEventSourceMapping bounded',
      'lambda:DeleteEventSourceMapping bounded',
      'lambda:UpdateEventSourceMapping bounded',
      'logs:DescribeLogGroups',
      'secretsmanager:GetRandomPassword',
    ]);
  });

  it('reads no row, no secret, and no object but the code', () => {
    for (const action of [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'secretsmanager:GetSecretValue',
    ])
      expect(withAction(statements, action), action).toEqual([]);
    const [code, ...others] = withAction(statements, 's3:GetObject');
    expect(others).toEqual([]);
    expect(JSON.stringify(code!.Resource)).toContain('cdk-hnb659fds-assets-');
  });
});

describe("clients' roles", () => {
  it('all have the boundary, and their policies ask for nothing beyond it', () => {
    const roles = resources('client', 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(0);
    for (const [id, { Properties }] of roles)
      expect(Properties.PermissionsBoundary, id).toEqual({ Ref: 'ClientBoundaryArn' });
    const [, boundary] = resources('api', 'AWS::IAM::ManagedPolicy')[0]!;
    const bounded = new Set(
      (boundary.Properties.PolicyDocument.Statement as Statement[]).flatMap(({ Action }) => Action),
    );
    const asked = resources('client', 'AWS::IAM::Policy').flatMap(([, { Properties }]) =>
      (Properties.PolicyDocument.Statement as Statement[]).flatMap(({ Action }) => Action),
    );
    expect(asked.filter((action) => !bounded.has(action))).toEqual([]);
  });
});

describe("the template of clients' stacks", () => {
  it('is the same in the function as among the synthesized ones, and small enough to be handed over as it is', () => {
    const text = clientTemplate('eu-central-1');
    expect(JSON.parse(text)).toEqual(stacks.client);
    expect(Buffer.byteLength(text)).toBeLessThan(51_200);
  });

  it('is told by outputs of the platform what has no default', () => {
    const { Parameters } = stacks.client as { Parameters: Record<string, { Default?: string }> };
    const needed = Object.keys(Parameters).filter(
      (name) => Parameters[name]!.Default === undefined && name !== 'ClientId',
    );
    expect(Object.keys(stacks.api.Outputs)).toEqual(expect.arrayContaining(needed));
  });

  it('has alarms that tell where the platform’s own are told', () => {
    const alarms = resources('client', 'AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(2);
    for (const [, { Properties }] of alarms)
      expect(Properties.AlarmActions).toEqual([{ Ref: 'AlarmTopicArn' }]);
  });
});

describe('what a client is removed from', () => {
  it('is every shared table with rows of clients', () => {
    const ofClients = Object.entries(platformTables as Record<string, TableShape>).filter(
      ([, { partitionKey }]) => partitionKey === 'client_id',
    );
    const known: Record<string, string> = { ...CLIENT_ROWS, platform_people: 'email' };
    expect(known).toEqual(Object.fromEntries(ofClients.map(([name, { sortKey }]) => [name, sortKey])));
  });
});
