import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { findingLine } from './finding.ts';
import { loadSpecification } from './specification.ts';
import type { Template, TemplateResource } from './template.ts';

const specification = loadSpecification();
const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } };
const fn = (properties: object): TemplateResource => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, Code: { ZipFile: 'x' }, ...properties },
});
const table = (properties: object): TemplateResource => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], ...properties },
});
const queue = (name: unknown): TemplateResource => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: name } as TemplateResource['Properties'],
});

/** What is said of a template beside a role, a line for each finding. */
function said(rest: Partial<Template>, size: { bytes?: number; asBody?: boolean } = {}): string[] {
  const template = { ...rest, Resources: { Role: role, ...rest.Resources } };
  const exported = new Set(['shared']);
  const checked = { stack: 'Stack', template, bytes: 1_000, asBody: false, exported, ...size };
  return checkTemplate(checked, specification).map(findingLine);
}
const saidOf = (resource: TemplateResource, rest: Partial<Template> = {}) =>
  said({ ...rest, Resources: { It: resource } });

describe('a template that CloudFormation takes', () => {
  it('has nothing said of it', () => {
    const template: Partial<Template> = {
      Parameters: { Name: { Type: 'String', MaxLength: 20 }, Size: { Type: 'Number', Default: 256 } },
      Conditions: { Big: { 'Fn::Equals': [{ Ref: 'Size' }, 256] } },
      Resources: {
        Function: fn({
          FunctionName: { 'Fn::Sub': '${Name}-function' },
          MemorySize: { Ref: 'Size' },
          Timeout: '30',
          Environment: { Variables: { TABLE: { Ref: 'Table' }, PORT: 80 } },
          Layers: { 'Fn::If': ['Big', ['arn:layer'], { Ref: 'AWS::NoValue' }] },
          DeadLetterConfig: { TargetArn: { 'Fn::ImportValue': 'shared' } },
        }),
        Table: {
          ...table({ Tags: [{ Key: 'room', Value: 'stats' }] }),
          DeletionPolicy: 'RetainExceptOnCreate',
        },
        Own: { Type: 'Custom::Thing', Properties: { ServiceToken: 'arn', Anything: [1, { goes: true }] } },
      },
      Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Function', 'Arn'] }, Export: { Name: 'arn' } } },
    };
    expect(said(template)).toEqual([]);
  });
});

describe('properties', () => {
  it.each<[string, TemplateResource, string]>([
    ['unknown', fn({ Memory: 1 }), 'Stack.It Properties.Memory: There is no such property.'],
    [
      'unknown further in',
      fn({ Code: { Zip: 'x' } }),
      'Stack.It Properties.Code.Zip: There is no such property.',
    ],
    [
      'missing',
      fn({ Role: { Ref: 'AWS::NoValue' } }),
      'Stack.It Properties.Role: It is required and missing.',
    ],
    [
      'missing further in',
      table({ KeySchema: [{ KeyType: 'HASH' }] }),
      'Stack.It Properties.KeySchema.0.AttributeName: It is required and missing.',
    ],
    [
      'all missing',
      { Type: 'AWS::IAM::Role' },
      'Stack.It Properties.AssumeRolePolicyDocument: It is required and missing.',
    ],
    [
      'no number',
      fn({ Timeout: 'soon' }),
      'Stack.It Properties.Timeout: It must be a whole number, not "soon".',
    ],
    [
      'no boolean',
      table({ DeletionProtectionEnabled: 'yes' }),
      'Stack.It Properties.DeletionProtectionEnabled: It must be true or false, not "yes".',
    ],
    ['an object for a text', fn({ Handler: {} }), 'Stack.It Properties.Handler: It must be text.'],
    ['null', fn({ Handler: null }), 'Stack.It Properties.Handler: It must not be null.'],
    ['no list', fn({ Layers: 'arn' }), 'Stack.It Properties.Layers: It must be a list.'],
    [
      'a text made for a list',
      fn({ Layers: { 'Fn::Join': [',', ['a']] } }),
      'Stack.It Properties.Layers: Fn::Join gives text, and a list is wanted.',
    ],
    ['no object', fn({ Environment: 'x' }), 'Stack.It Properties.Environment: It must be an object.'],
    [
      'no map',
      fn({ Environment: { Variables: [] } }),
      'Stack.It Properties.Environment.Variables: It must be a map of names to values.',
    ],
    [
      'none of the allowed values',
      fn({ PackageType: 'Tar' }),
      'Stack.It Properties.PackageType: It must be one of Image, Zip, not "Tar".',
    ],
    [
      'wrong in one branch of an If',
      fn({ Timeout: { 'Fn::If': ['Big', 3, 'long'] } }),
      'Stack.It Properties.Timeout: It must be a whole number, not "long".',
    ],
    [
      'a tag without value',
      table({ Tags: [{ Key: 'room' }] }),
      'Stack.It Properties.Tags.0.Value: It is required and missing.',
    ],
    [
      'of no known type',
      { Type: 'AWS::Strange::Thing' },
      'Stack.It Type: CloudFormation knows no AWS::Strange::Thing.',
    ],
    [
      'a custom resource without a function',
      { Type: 'Custom::Thing', Properties: { Anything: 1 } },
      'Stack.It Properties.ServiceToken: It is required and missing.',
    ],
    [
      'a deletion policy that is none',
      { ...table({}), DeletionPolicy: 'Keep' },
      'Stack.It DeletionPolicy: It must be one of Delete, Retain, RetainExceptOnCreate, Snapshot, not "Keep".',
    ],
    [
      'an unknown attribute',
      { ...table({}), Depends: 'Role' } as TemplateResource,
      'Stack.It Depends: A resource has no such attribute.',
    ],
  ])('%s', (_, resource, line) =>
    expect(saidOf(resource, { Conditions: { Big: { 'Fn::Equals': [1, 1] } } })).toEqual([line]),
  );
});

describe('names', () => {
  const characters = (shortest: number, longest: number, length: number) =>
    `A name has ${shortest} to ${longest} characters, this one up to ${length}.`;
  it.each<[string, TemplateResource, string]>([
    ['a function', fn({ FunctionName: 'f'.repeat(65) }), `FunctionName: ${characters(1, 64, 65)}`],
    [
      'a role',
      { ...role, Properties: { ...role.Properties, RoleName: 'r'.repeat(65) } },
      `RoleName: ${characters(1, 64, 65)}`,
    ],
    ['a table', table({ TableName: 'ab' }), `TableName: ${characters(3, 255, 2)}`],
    [
      'an index',
      table({ GlobalSecondaryIndexes: [{ IndexName: 'a!b', KeySchema: [], Projection: {} }] }),
      'GlobalSecondaryIndexes.0.IndexName: "a!b" is not made of letters, digits and any of "-_.".',
    ],
    [
      'a bucket',
      { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'My_Files' } },
      'BucketName: "My_Files" is not made of small letters',
    ],
    [
      'a bucket like an address',
      { Type: 'AWS::S3::Bucket', Properties: { BucketName: '10.0.0.1' } },
      'BucketName: "10.0.0.1" is not made of small letters',
    ],
    ['a queue', queue('q'.repeat(81)), `QueueName: ${characters(1, 80, 81)}`],
    [
      'an alarm',
      {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: 'a'.repeat(256),
          ComparisonOperator: 'GreaterThanThreshold',
          EvaluationPeriods: 1,
        },
      },
      `AlarmName: ${characters(1, 255, 256)}`,
    ],
    [
      'a data source',
      { Type: 'AWS::AppSync::DataSource', Properties: { ApiId: 'x', Type: 'NONE', Name: 'no-dashes' } },
      'Name: "no-dashes" is not made of letters, digits and "_", no digit first.',
    ],
    [
      'one made from a parameter as long as it may be',
      queue({ 'Fn::Sub': '${Client}-letters-${AWS::Region}' }),
      `QueueName: ${characters(1, 80, 93)}`,
    ],
    [
      'one joined from parts',
      queue({ 'Fn::Join': ['', [{ Ref: 'Client' }, '.letters']] }),
      'is not made of letters, digits and any of "-_".',
    ],
  ])('%s', (_, resource, sentence) => {
    const lines = saidOf(resource, { Parameters: { Client: { Type: 'String', MaxLength: 70 } } });
    expect(lines).toEqual([expect.stringContaining(sentence)]);
  });

  it('says nothing of a name that only a deployment knows', () =>
    expect(saidOf(queue({ 'Fn::Sub': '${Role.Arn}' }))).toEqual([]));
});

describe('references', () => {
  it.each<[string, Partial<Template>, string]>([
    [
      'Ref',
      { Resources: { It: queue({ Ref: 'Nobody' }) } },
      'Stack.It Properties.QueueName: Nothing in the template is called Nobody.',
    ],
    [
      'Sub',
      { Resources: { It: queue({ 'Fn::Sub': 'a-${Nobody}' }) } },
      'Stack.It Properties.QueueName: Nothing in the template is called Nobody.',
    ],
    [
      'GetAtt',
      { Resources: { It: fn({ Role: { 'Fn::GetAtt': ['Nobody', 'Arn'] } }) } },
      'Stack.It Properties.Role: There is no resource Nobody.',
    ],
    [
      'an attribute',
      { Resources: { It: fn({ Role: { 'Fn::GetAtt': 'Role.Id' } }) } },
      'Stack.It Properties.Role: AWS::IAM::Role has no attribute Id.',
    ],
    [
      'an attribute in a text',
      { Outputs: { Out: { Value: { 'Fn::Sub': '${Role.Name}' } } } },
      'Stack.Out Value: AWS::IAM::Role has no attribute Name.',
    ],
    [
      'DependsOn',
      { Resources: { It: { ...queue('q'), DependsOn: ['Nobody'] } } },
      'Stack.It DependsOn: There is no resource Nobody.',
    ],
    [
      'a condition',
      { Resources: { It: { ...queue('q'), Condition: 'Never' } } },
      'Stack.It Condition: There is no condition Never.',
    ],
    [
      'a condition of an If',
      { Resources: { It: queue({ 'Fn::If': ['Never', 'a', 'b'] }) } },
      'Stack.It Properties.QueueName: There is no condition Never.',
    ],
    [
      'an import',
      { Outputs: { Out: { Value: { 'Fn::ImportValue': 'nobodys' } } } },
      'Stack.Out Value: No stack here exports nobodys.',
    ],
    [
      'a circle',
      { Resources: { A: queue({ Ref: 'B' }), B: { ...queue('b'), DependsOn: 'A' } } },
      'Stack.A: Each of these waits for the next: A -> B -> A.',
    ],
  ])('%s', (_, template, line) => expect(said(template)).toEqual([line]));
});

describe('limits', () => {
  const many = <T>(count: number, entry: T) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`Number${index}`, entry]));

  it.each<[string, Partial<Template>, string]>([
    [
      'resources',
      { Resources: many(500, queue('q')) },
      'Stack Resources: A template has at most 500, this one 501.',
    ],
    [
      'outputs',
      { Outputs: many(201, { Value: 'x' }) },
      'Stack Outputs: A template has at most 200, this one 201.',
    ],
    [
      'parameters',
      { Parameters: many(201, { Type: 'String' }) },
      'Stack Parameters: A template has at most 200, this one 201.',
    ],
    [
      'a logical id',
      { Resources: { 'no-dash': queue('q') } },
      'Stack.no-dash: A logical id has 1 to 255 letters and digits.',
    ],
    [
      'a description',
      { Description: 'd'.repeat(1025) },
      'Stack Description: A description has at most 1024 bytes.',
    ],
  ])('%s', (_, template, line) => expect(said(template)).toEqual([line]));

  it('bytes, fewer of them where the template is handed over as it is', () => {
    expect(said({}, { bytes: 51_201 })).toEqual([]);
    expect(said({}, { bytes: 51_201, asBody: true })).toEqual([
      'Stack: Handed over as it is, a template has at most 51200 bytes, this one 51201.',
    ]);
    expect(said({}, { bytes: 1_000_001 })).toEqual([
      'Stack: A template has at most 1000000 bytes, this one 1000001.',
    ]);
  });
});
