import {
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListExportsCommand,
  ListImportsCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackExists,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, refusalOf, startCloud, type StartedCloud } from './stacks.fixture.ts';

/** CloudFormation over the wire, by the unmodified client, on a cloud of its own. */
let cloud: StartedCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.remove());

const tableExists = (name: string) => cloud.cloud.tables.exists(name);
const functionOf = (name: string) => cloud.cloud.functions.find(name);
const capable = { Capabilities: ['CAPABILITY_NAMED_IAM' as const] };
const iam = { Capabilities: ['CAPABILITY_IAM' as const] };
const deleted = async (StackName: string) => {
  const { StackId } = await cloud.stackOf(StackName);
  await cloud.client.send(new DeleteStackCommand({ StackName }));
  return cloud.settled(StackId!);
};

describe('creation', () => {
  it('answers at once, goes through its states and keeps all that was said', async () => {
    const template = {
      Description: 'A table.',
      Parameters: {
        Name: { Type: 'String' },
        Secret: { Type: 'String', NoEcho: true, Default: 'hidden' },
      },
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: {
        Table: made.table({ Ref: 'Name' }),
        Other: { ...made.table('never-made'), Condition: 'Never' },
      },
      Outputs: {
        Arn: {
          Value: { 'Fn::GetAtt': ['Table', 'Arn'] },
          Description: 'Its ARN.',
          Export: { Name: 'ledger-arn' },
        },
      },
    };
    const statement = (Action: string, rest: object) => ({ Effect: 'Allow' as const, Action, ...rest });
    const document = (one: ReturnType<typeof statement>) => ({
      Version: '2012-10-17' as const,
      Statement: [one],
    });
    const trusted = { Principal: { Service: 'cloudformation.amazonaws.com' } };
    cloud.cloud.directory.putRole('deployer', document(statement('sts:AssumeRole', trusted)), {
      inline: { tables: document(statement('dynamodb:*', { Resource: '*' })) },
    });
    const { StackId } = await cloud.create('ledger', template, {
      Parameters: [{ ParameterKey: 'Name', ParameterValue: 'ledger-rows' }],
      Tags: [{ Key: 'room', Value: 'stats' }],
      RoleARN: 'arn:aws:iam::000000000000:role/deployer',
    });
    await waitUntilStackExists(cloud.waiting, { StackName: 'ledger' });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: StackId });
    expect(StackId).toMatch(
      /^arn:aws:cloudformation:eu-central-1:000000000000:stack\/ledger\/[0-9a-f-]{36}$/,
    );
    const arn = 'arn:aws:dynamodb:eu-central-1:000000000000:table/ledger-rows';
    expect(await cloud.stackOf(StackId!)).toMatchObject({
      StackName: 'ledger',
      StackId,
      Description: 'A table.',
      StackStatus: 'CREATE_COMPLETE',
      DisableRollback: false,
      RoleARN: 'arn:aws:iam::000000000000:role/deployer',
      Tags: [{ Key: 'room', Value: 'stats' }],
      Parameters: [
        { ParameterKey: 'Name', ParameterValue: 'ledger-rows' },
        { ParameterKey: 'Secret', ParameterValue: '****' },
      ],
      Outputs: [{ OutputKey: 'Arn', OutputValue: arn, Description: 'Its ARN.', ExportName: 'ledger-arn' }],
    });
    expect(await tableExists('ledger-rows')).toBe(true);
    expect(await tableExists('never-made')).toBe(false);
    expect(await cloud.eventsOf('ledger')).toEqual([
      'ledger CREATE_IN_PROGRESS',
      'Table CREATE_IN_PROGRESS',
      'Table CREATE_COMPLETE',
      'ledger CREATE_COMPLETE',
    ]);
    const resource = {
      LogicalResourceId: 'Table',
      PhysicalResourceId: 'ledger-rows',
      ResourceType: 'AWS::DynamoDB::Table',
      ResourceStatus: 'CREATE_COMPLETE',
    };
    const StackName = 'ledger';
    const { StackResources } = await cloud.client.send(new DescribeStackResourcesCommand({ StackName }));
    expect(StackResources).toMatchObject([{ ...resource, StackName, StackId }]);
    const { StackResourceSummaries } = await cloud.client.send(new ListStackResourcesCommand({ StackName }));
    expect(StackResourceSummaries).toMatchObject([resource]);
    const { TemplateBody } = await cloud.client.send(new GetTemplateCommand({ StackName }));
    expect(JSON.parse(TemplateBody!)).toEqual(template);
    const { StackSummaries } = await cloud.client.send(
      new ListStacksCommand({ StackStatusFilter: ['CREATE_COMPLETE'] }),
    );
    expect(StackSummaries!.map((stack) => stack.StackName)).toContain('ledger');
  });

  it('is rolled back when a resource fails, and says which and why', async () => {
    const template = {
      Resources: {
        Table: made.table('rolled-back'),
        Kept: made.table('kept-anyway', { DeletionPolicy: 'Retain' }),
        New: made.table('kept-but-when-new', { DeletionPolicy: 'RetainExceptOnCreate' }),
        Broken: made.broken({ DependsOn: ['Table', 'Kept', 'New'] }),
      },
    };
    await cloud.create('failing', template);
    expect(await cloud.settled('failing')).toBe('ROLLBACK_COMPLETE');
    expect((await cloud.eventsOf('failing')).slice(7)).toEqual([
      'Broken CREATE_IN_PROGRESS',
      'Broken CREATE_FAILED',
      'failing ROLLBACK_IN_PROGRESS',
      'Broken DELETE_IN_PROGRESS',
      'Broken DELETE_COMPLETE',
      'New DELETE_IN_PROGRESS',
      'New DELETE_COMPLETE',
      'Kept DELETE_SKIPPED',
      'Table DELETE_IN_PROGRESS',
      'Table DELETE_COMPLETE',
      'failing ROLLBACK_COMPLETE',
    ]);
    const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: 'failing' }));
    const reasons = Object.fromEntries(
      StackEvents!.map(({ ResourceStatus, ResourceStatusReason }) => [ResourceStatus, ResourceStatusReason]),
    );
    expect(StackEvents![0]!.ResourceStatus).toBe('ROLLBACK_COMPLETE');
    expect(reasons['CREATE_FAILED']).toContain('there is no function nobody');
    expect(reasons['ROLLBACK_IN_PROGRESS']).toBe(
      'The following resource(s) failed to create: [Broken]. Rollback requested by user.',
    );
    const names = ['rolled-back', 'kept-anyway', 'kept-but-when-new'];
    expect(await Promise.all(names.map(tableExists))).toEqual([false, true, false]);
    expect(await refusalOf(cloud.update('failing', template))).toContain('is in ROLLBACK_COMPLETE state');
    expect(await refusalOf(waitUntilStackCreateComplete(cloud.waiting, { StackName: 'failing' }))).not.toBe(
      'done',
    );
    expect(await deleted('failing')).toBe('DELETE_COMPLETE');
  });

  it('leaves what it made, or deletes the stack, where OnFailure says so', async () => {
    const template = (name: string) => ({
      Resources: { Table: made.table(name), Broken: made.broken({ DependsOn: 'Table' }) },
    });
    await cloud.create('do-nothing', template('left'), { OnFailure: 'DO_NOTHING' });
    expect(await cloud.settled('do-nothing')).toBe('CREATE_FAILED');
    expect(await tableExists('left')).toBe(true);
    await cloud.create('disabled', template('left-too'), { DisableRollback: true });
    expect(await cloud.settled('disabled')).toBe('CREATE_FAILED');
    const { StackId } = await cloud.create('delete', template('gone'), { OnFailure: 'DELETE' });
    expect(await cloud.settled('delete')).toBe('DELETE_COMPLETE');
    expect(await tableExists('gone')).toBe(false);
    expect((await cloud.stackOf(StackId!)).StackStatus).toBe('DELETE_COMPLETE');
    expect(await refusalOf(cloud.stackOf('delete'))).toBe(
      'ValidationError: Stack with id delete does not exist',
    );
    expect(await deleted('do-nothing')).toBe('DELETE_COMPLETE');
  });

  it('refuses what AWS refuses before it begins', async () => {
    const table = (Properties: object = {}) => ({
      Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties } },
    });
    const created = (template: object, rest = {}) => refusalOf(cloud.create('refused', template, rest));
    expect(await created({ Resources: {} })).toContain('At least one Resources member');
    expect(await created({ Resources: { X: { Type: 'AWS::Strange::Thing' } } })).toBe(
      'ValidationError: Template format error: Unrecognized resource types: [AWS::Strange::Thing]',
    );
    expect(await created(table({ TableName: { Ref: 'Nobody' } }))).toBe(
      'ValidationError: Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template',
    );
    const circle = {
      A: made.table({ Ref: 'B' }),
      B: made.table({ Ref: 'A' }),
    };
    expect(await created({ Resources: circle })).toBe(
      'ValidationError: Circular dependency between resources: [A, B]',
    );
    expect(await created({ Resources: { Role: made.role() } })).toBe(
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_IAM]',
    );
    const named = { Resources: { Role: made.role({ RoleName: 'named' }) } };
    expect(await created(named, { Capabilities: ['CAPABILITY_IAM'] })).toBe(
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
    );
    expect(await created({ ...table(), Description: 'x'.repeat(51_200) })).toContain(
      'less than or equal to 51200',
    );
    expect(await created(table(), { OnFailure: 'DELETE', DisableRollback: true })).toContain('Only one of');
    expect(await refusalOf(cloud.create('1-bad', table()))).toContain(
      "at 'stackName' failed to satisfy constraint",
    );
    expect(await refusalOf(cloud.stackOf('refused'))).toContain('does not exist');
  });

  it('refuses parameters that are not what the template says', async () => {
    const created = (Parameter: object, ParameterValue?: string) =>
      refusalOf(
        cloud.create(
          'refused',
          { Parameters: { Size: Parameter }, Resources: { Table: made.table('never') } },
          ParameterValue === undefined ? {} : { Parameters: [{ ParameterKey: 'Size', ParameterValue }] },
        ),
      );
    const text = { Type: 'String' };
    expect(await created(text)).toBe('ValidationError: Parameters: [Size] must have values');
    expect(await created({ ...text, AllowedValues: ['a', 'b'] }, 'c')).toContain(
      "'Size' must be one of AllowedValues",
    );
    expect(await created({ ...text, AllowedPattern: '[a-z]+' }, 'A')).toContain(
      "'Size' must match pattern [a-z]+",
    );
    expect(await created({ ...text, MinLength: 3 }, 'ab')).toContain('must contain at least 3 characters');
    expect(await created({ ...text, MaxLength: '3' }, 'abcd')).toContain('must contain at most 3 characters');
    expect(await created({ Type: 'Number' }, 'many')).toContain("'Size' must be a number");
    expect(await created({ Type: 'Number', MinValue: 2 }, '1')).toContain('must be a number not less than 2');
    expect(await created({ Type: 'Number', MaxValue: 2 }, '3')).toContain(
      'must be a number not greater than 2',
    );
    expect(await created({ ...text, MinLength: 3, ConstraintDescription: 'three letters' }, 'a')).toBe(
      'ValidationError: Parameter Size failed to satisfy constraint: three letters',
    );
    const unknown = [{ ParameterKey: 'Other', ParameterValue: 'x' }];
    expect(
      await refusalOf(
        cloud.create('refused', { Resources: { T: made.table('never') } }, { Parameters: unknown }),
      ),
    ).toBe('ValidationError: Parameters: [Other] do not exist in the template');
  });

  it("fails over a name that another stack or nobody's table has", async () => {
    const template = { Resources: { Table: made.table('taken') } };
    await cloud.create('first', template);
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'first' });
    await cloud.create('second', template, { DisableRollback: true });
    expect(await cloud.settled('second')).toBe('CREATE_FAILED');
    const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: 'second' }));
    expect(StackEvents![1]!.ResourceStatusReason).toMatch(
      /^taken already exists in stack arn:.*stack\/first\//,
    );
    await deleted('second');
    expect(await tableExists('taken')).toBe(true);
    await cloud.create('third', { Resources: { Table: made.table('kept-anyway') } });
    expect(await cloud.settled('third')).toBe('ROLLBACK_COMPLETE');
    expect(await tableExists('kept-anyway')).toBe(true);
  });
});

describe('an update', () => {
  const template = (variable: string, rest: object = {}) => ({
    Parameters: { Value: { Type: 'String', Default: 'first' } },
    Resources: {
      Role: made.role(),
      Function: made.function({
        FunctionName: 'updated',
        Environment: { Variables: { WORD: variable, VALUE: { Ref: 'Value' } } },
      }),
      ...rest,
    },
  });
  const wordOf = () => functionOf('updated')!.environment['WORD'];

  it('changes in place, adds, removes, and does nothing where nothing changed', async () => {
    const Parameters = [{ ParameterKey: 'Value', ParameterValue: 'given' }];
    await cloud.create('updating', template('one', { Old: made.table('old-table') }), { ...iam, Parameters });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'updating' });
    const previous = { ...iam, Parameters: [{ ParameterKey: 'Value', UsePreviousValue: true }] };
    await cloud.update('updating', template('two', { New: made.table('new-table') }), previous);
    await waitUntilStackUpdateComplete(cloud.waiting, { StackName: 'updating' });
    expect(functionOf('updated')!.environment).toMatchObject({ WORD: 'two', VALUE: 'given' });
    expect([await tableExists('old-table'), await tableExists('new-table')]).toEqual([false, true]);
    expect((await cloud.eventsOf('updating')).slice(8)).toEqual([
      'updating UPDATE_IN_PROGRESS',
      'Function UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'New CREATE_IN_PROGRESS',
      'New CREATE_COMPLETE',
      'updating UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Old DELETE_IN_PROGRESS',
      'Old DELETE_COMPLETE',
      'updating UPDATE_COMPLETE',
    ]);
    const again = cloud.update('updating', template('two', { New: made.table('new-table') }), previous);
    expect(await refusalOf(again)).toBe('ValidationError: No updates are to be performed.');
    const same = { TemplateBody: undefined, UsePreviousTemplate: true, ...iam };
    await cloud.update(
      'updating',
      {},
      { ...same, Parameters: [{ ParameterKey: 'Value', ParameterValue: 'third' }] },
    );
    await waitUntilStackUpdateComplete(cloud.waiting, { StackName: 'updating' });
    expect(functionOf('updated')!.environment['VALUE']).toBe('third');
    await cloud.update('updating', {}, { ...same, ...previous, Tags: [{ Key: 'a', Value: 'b' }] });
    await waitUntilStackUpdateComplete(cloud.waiting, { StackName: 'updating' });
    expect((await cloud.stackOf('updating')).Tags).toEqual([{ Key: 'a', Value: 'b' }]);
  });

  it('is rolled back when a resource fails: what was changed, added and removed is as it was', async () => {
    const before = template('two', { New: made.table('new-table') });
    await cloud.update(
      'updating',
      template('three', {
        Added: made.table('added'),
        Broken: made.broken({ DependsOn: ['Function', 'Added'] }),
      }),
      iam,
    );
    expect(await cloud.settled('updating')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(wordOf()).toBe('two');
    expect([await tableExists('new-table'), await tableExists('added')]).toEqual([true, false]);
    const events = await cloud.eventsOf('updating');
    expect(events.slice(events.lastIndexOf('Broken CREATE_FAILED'))).toEqual([
      'Broken CREATE_FAILED',
      'updating UPDATE_ROLLBACK_IN_PROGRESS',
      'Function UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'updating UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      'Added DELETE_IN_PROGRESS',
      'Added DELETE_COMPLETE',
      'Broken DELETE_IN_PROGRESS',
      'Broken DELETE_COMPLETE',
      'updating UPDATE_ROLLBACK_COMPLETE',
    ]);
    const { Parameters } = await cloud.stackOf('updating');
    expect(Parameters).toEqual([{ ParameterKey: 'Value', ParameterValue: 'third' }]);
    const { TemplateBody } = await cloud.client.send(new GetTemplateCommand({ StackName: 'updating' }));
    expect(JSON.parse(TemplateBody!)).toEqual(before);
  });

  it('stays half done with DisableRollback, and another update finishes it', async () => {
    const half = template('four', {
      New: made.table('new-table'),
      Broken: made.broken({ DependsOn: 'Function' }),
    });
    await cloud.update('updating', half, { ...iam, DisableRollback: true });
    expect(await cloud.settled('updating')).toBe('UPDATE_FAILED');
    expect(wordOf()).toBe('four');
    await cloud.update('updating', template('four', { New: made.table('new-table') }), iam);
    expect(await cloud.settled('updating')).toBe('UPDATE_COMPLETE');
  });

  it('replaces what cannot change, new before old, and takes the old back in a rollback', async () => {
    const named = (FunctionName: string, rest: object = {}) => ({
      Resources: { Role: made.role(), Function: made.function({ FunctionName }), ...rest },
    });
    await cloud.create('replacing', named('name-one'), iam);
    expect(await cloud.settled('replacing')).toBe('CREATE_COMPLETE');
    await cloud.update('replacing', named('name-two'), iam);
    expect(await cloud.settled('replacing')).toBe('UPDATE_COMPLETE');
    expect([functionOf('name-one'), functionOf('name-two')?.name]).toEqual([null, 'name-two']);
    expect((await cloud.eventsOf('replacing')).slice(-6)).toEqual([
      'Function UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'replacing UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Function DELETE_IN_PROGRESS',
      'Function DELETE_COMPLETE',
      'replacing UPDATE_COMPLETE',
    ]);
    await cloud.update(
      'replacing',
      named('name-three', { Broken: made.broken({ DependsOn: 'Function' }) }),
      iam,
    );
    expect(await cloud.settled('replacing')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect([functionOf('name-two')?.name, functionOf('name-three')]).toEqual(['name-two', null]);
  });

  it('gives what is replaced a new generated name, and refuses where the template named it', async () => {
    const keyed = (AttributeName: string, TableName?: string) => ({
      Resources: {
        Table: {
          Type: 'AWS::DynamoDB::Table',
          UpdateReplacePolicy: 'Retain',
          Properties: {
            ...(TableName ? { TableName } : {}),
            KeySchema: [{ AttributeName, KeyType: 'HASH' }],
            AttributeDefinitions: [{ AttributeName, AttributeType: 'S' }],
          },
        },
      },
    });
    const nameOf = async () =>
      (await cloud.client.send(new DescribeStackResourcesCommand({ StackName: 'keyed' }))).StackResources![0]!
        .PhysicalResourceId!;
    await cloud.create('keyed', keyed('id'));
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'keyed' });
    const first = await nameOf();
    await cloud.update('keyed', keyed('other'));
    await waitUntilStackUpdateComplete(cloud.waiting, { StackName: 'keyed' });
    const second = await nameOf();
    expect(first).toMatch(/^keyed-Table-/);
    expect(second).not.toBe(first);
    expect([await tableExists(first), await tableExists(second)]).toEqual([true, true]);

    await cloud.create('keyed-named', keyed('id', 'keyed-rows'));
    expect(await cloud.settled('keyed-named')).toBe('CREATE_COMPLETE');
    await cloud.update('keyed-named', keyed('other', 'keyed-rows'));
    expect(await cloud.settled('keyed-named')).toBe('UPDATE_ROLLBACK_COMPLETE');
    const { StackEvents } = await cloud.client.send(
      new DescribeStackEventsCommand({ StackName: 'keyed-named' }),
    );
    expect(
      StackEvents!.find(({ ResourceStatus }) => ResourceStatus === 'UPDATE_FAILED')!.ResourceStatusReason,
    ).toBe(
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
        'Rename keyed-rows and update the stack again.',
    );
  });

  it('is refused for another type, for a stack that is not there, and without capabilities', async () => {
    const other = { Resources: { Table: { Type: 'AWS::SQS::Queue' } } };
    expect(await refusalOf(cloud.update('keyed', other))).toContain(
      'Update of resource type is not permitted',
    );
    expect(await refusalOf(cloud.update('nobody', other))).toBe(
      'ValidationError: Stack with id nobody does not exist',
    );
    expect(await refusalOf(cloud.update('updating', template('five')))).toContain('Requires capabilities');
    const previous = { Parameters: [{ ParameterKey: 'Nothing', UsePreviousValue: true }] };
    expect(await refusalOf(cloud.update('keyed', other, previous))).not.toBe('done');
  });
});

describe('exports', () => {
  const exporting = (value: string, name = 'shared-word') => ({
    Resources: { Table: made.table('exporting') },
    Outputs: { Word: { Value: value, Export: { Name: name } } },
  });
  const importing = {
    Resources: {
      Role: made.role(),
      Function: made.function({
        FunctionName: 'importing',
        Environment: { Variables: { WORD: { 'Fn::ImportValue': 'shared-word' } } },
      }),
    },
  };

  it('are used by other stacks, and cannot change or go while they are', async () => {
    await cloud.create('importing-early', importing, iam);
    expect(await cloud.settled('importing-early')).toBe('ROLLBACK_COMPLETE');
    await cloud.create('exporting', exporting('hello'));
    expect(await cloud.settled('exporting')).toBe('CREATE_COMPLETE');
    await cloud.create('importing', importing, iam);
    expect(await cloud.settled('importing')).toBe('CREATE_COMPLETE');
    expect(functionOf('importing')!.environment['WORD']).toBe('hello');
    const { Exports } = await cloud.client.send(new ListExportsCommand({}));
    expect(Exports).toContainEqual(expect.objectContaining({ Name: 'shared-word', Value: 'hello' }));
    const { Imports } = await cloud.client.send(new ListImportsCommand({ ExportName: 'shared-word' }));
    expect(Imports).toEqual(['importing']);

    await cloud.update('exporting', exporting('goodbye'));
    expect(await cloud.settled('exporting')).toBe('UPDATE_ROLLBACK_COMPLETE');
    await cloud.update('exporting', exporting('hello', 'another-word'));
    expect(await cloud.settled('exporting')).toBe('UPDATE_ROLLBACK_COMPLETE');
    const { StackEvents } = await cloud.client.send(
      new DescribeStackEventsCommand({ StackName: 'exporting' }),
    );
    const reasons = StackEvents!.map(({ ResourceStatusReason }) => ResourceStatusReason);
    expect(reasons).toContain('Export shared-word cannot be updated as it is in use by importing');
    expect(reasons).toContain('Export shared-word cannot be deleted as it is in use by importing');

    expect(await deleted('exporting')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect((await cloud.stackOf('exporting')).StackStatusReason).toBe(
      'Delete canceled. Cannot delete export shared-word as it is in use by importing.',
    );
    await cloud.create('exporting-too', { ...exporting('x'), Resources: { T: made.table('exporting-too') } });
    expect(await cloud.settled('exporting-too')).toBe('ROLLBACK_COMPLETE');
    expect(await deleted('importing')).toBe('DELETE_COMPLETE');
    expect(await deleted('exporting')).toBe('DELETE_COMPLETE');
  });
});

describe('deletion', () => {
  it('removes what the stack made, last made first, and what is not there is deleted already', async () => {
    await cloud.create(
      'deleting',
      {
        Resources: {
          Role: made.role({ RoleName: 'deleting' }),
          Function: made.function({ FunctionName: 'deleting' }),
          Kept: made.table('kept-table', { DeletionPolicy: 'Retain' }),
          Late: made.table('late-table', { DeletionPolicy: 'RetainExceptOnCreate' }),
        },
      },
      capable,
    );
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'deleting' });
    const { StackId } = await cloud.stackOf('deleting');
    await cloud.client.send(new DeleteStackCommand({ StackName: StackId }));
    await waitUntilStackDeleteComplete(cloud.waiting, { StackName: 'deleting' });
    await waitUntilStackDeleteComplete(cloud.waiting, { StackName: StackId });
    expect((await cloud.eventsOf(StackId!)).slice(-8)).toEqual([
      'deleting DELETE_IN_PROGRESS',
      'Late DELETE_SKIPPED',
      'Kept DELETE_SKIPPED',
      'Function DELETE_IN_PROGRESS',
      'Function DELETE_COMPLETE',
      'Role DELETE_IN_PROGRESS',
      'Role DELETE_COMPLETE',
      'deleting DELETE_COMPLETE',
    ]);
    expect(functionOf('deleting')).toBeNull();
    expect([await tableExists('kept-table'), await tableExists('late-table')]).toEqual([true, true]);
    expect(await refusalOf(cloud.client.send(new DeleteStackCommand({ StackName: 'deleting' })))).toBe(
      'done',
    );
    const { Stacks } = await cloud.client.send(new DescribeStacksCommand({}));
    expect(Stacks!.map(({ StackName }) => StackName)).not.toContain('deleting');
  });

  it('stops a creation that is under way, which nothing else may do', async () => {
    const names = Array.from({ length: 30 }, (_, number) => `many-${number}`);
    const Resources = Object.fromEntries(names.map((name, number) => [`Table${number}`, made.table(name)]));
    const { StackId } = await cloud.create('many', { Resources });
    expect(await refusalOf(cloud.update('many', { Resources }))).toBe(
      `ValidationError: Stack:${StackId} is in CREATE_IN_PROGRESS state and can not be updated.`,
    );
    expect(await deleted('many')).toBe('DELETE_COMPLETE');
    const events = await cloud.eventsOf(StackId!);
    expect(events).not.toContain('many CREATE_COMPLETE');
    expect(events.filter((event) => event.endsWith('CREATE_COMPLETE')).length).toBe(
      events.filter((event) => /^Table\d+ DELETE_COMPLETE$/.test(event)).length,
    );
    expect(await Promise.all(names.map(tableExists))).toEqual(names.map(() => false));
  });

  it('takes everything of a kind that is not a table or a function with it, too', async () => {
    const pool = (rest: object = {}) => ({
      Type: 'AWS::Cognito::UserPool',
      Properties: { UserPoolName: 'people', ...rest },
    });
    await cloud.create('web', {
      Resources: {
        Pool: pool(),
        App: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
        Group: {
          Type: 'AWS::Cognito::UserPoolGroup',
          Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'owners' },
        },
        Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'api', AuthenticationType: 'API_KEY' } },
        Edge: {
          Type: 'AWS::CloudFront::Function',
          Properties: { Name: 'edge', FunctionCode: 'x', FunctionConfig: {} },
        },
        Http: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'http', ProtocolType: 'HTTP' } },
      },
      Outputs: { Pool: { Value: { Ref: 'Pool' } }, Api: { Value: { 'Fn::GetAtt': ['Api', 'ApiId'] } } },
    });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'web' });
    const { Outputs } = await cloud.stackOf('web');
    const [poolId, apiId] = Outputs!.map(({ OutputValue }) => OutputValue!);
    const { graphql, hosting } = cloud.cloud;
    const left = async () => [
      (await fetch(`${cloud.endpointUrl}/${poolId}/.well-known/jwks.json`)).status,
      graphql.all().some((api) => api.apiId === apiId),
      hosting.edgeFunctions.size,
      hosting.httpApis.size,
    ];
    expect(await left()).toEqual([200, true, 1, 1]);
    expect(await deleted('web')).toBe('DELETE_COMPLETE');
    expect(await left()).toEqual([404, false, 0, 0]);

    await cloud.create('people', { Resources: { Pool: pool({ DeletionProtection: 'ACTIVE' }) } });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'people' });
    expect(await deleted('people')).toBe('DELETE_FAILED');
    const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: 'people' }));
    expect(StackEvents![1]!.ResourceStatusReason).toContain('deletion protection is activated');
  });

  it('fails over a bucket that is not empty, and succeeds when it is', async () => {
    const Bucket = 'files-that-stay';
    await cloud.create('files', {
      Resources: { Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: Bucket } } },
    });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'files' });
    const s3 = new S3Client({ ...cloud.settings, forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket, Key: 'one.txt', Body: 'one' }));
    expect(await deleted('files')).toBe('DELETE_FAILED');
    expect((await cloud.stackOf('files')).StackStatusReason).toBe(
      'The following resource(s) failed to delete: [Files]. ',
    );
    const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: 'files' }));
    expect(StackEvents![1]).toMatchObject({
      ResourceStatus: 'DELETE_FAILED',
      ResourceStatusReason: expect.stringContaining('not empty'),
    });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'one.txt' }));
    expect(await deleted('files')).toBe('DELETE_COMPLETE');
    s3.destroy();
  });

  it('fails where a resource will not go, keeps what that needs, and goes on without it when told', async () => {
    const protectedTable = made.table('protected-table', { DependsOn: 'Table' });
    const Properties = { ...protectedTable.Properties, DeletionProtectionEnabled: true };
    await cloud.create('stuck', {
      Resources: {
        Table: made.table('stuck-table'),
        Protected: { ...protectedTable, Properties },
        Other: made.table('other-table'),
      },
    });
    await waitUntilStackCreateComplete(cloud.waiting, { StackName: 'stuck' });
    expect(await deleted('stuck')).toBe('DELETE_FAILED');
    const stack = await cloud.stackOf('stuck');
    expect(stack.StackStatusReason).toBe('The following resource(s) failed to delete: [Protected]. ');
    const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName: 'stuck' }));
    const failure = StackEvents!.find(({ LogicalResourceId }) => LogicalResourceId === 'Protected')!;
    expect(failure).toMatchObject({ ResourceStatus: 'DELETE_FAILED' });
    expect(failure.ResourceStatusReason).toMatch(/protect/i);
    expect([await tableExists('stuck-table'), await tableExists('other-table')]).toEqual([true, false]);
    const retaining = new DeleteStackCommand({ StackName: 'stuck', RetainResources: ['Protected'] });
    await cloud.client.send(retaining);
    await waitUntilStackDeleteComplete(cloud.waiting, { StackName: 'stuck' });
    expect([await tableExists('stuck-table'), await tableExists('protected-table')]).toEqual([false, true]);
    const early = new DeleteStackCommand({ StackName: 'keyed', RetainResources: ['Table'] });
    expect(await refusalOf(cloud.client.send(early))).toContain(
      'only when the stack is in the DELETE_FAILED state',
    );
  });
});
