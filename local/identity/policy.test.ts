import { describe, expect, it } from 'vitest';
import { decide, type Statement } from './policy.ts';

const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/orders';
const read = { action: 'dynamodb:GetItem', resource: table };
const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
const of = (...Statement: Statement[]) => [{ name: 'p', document: { Version: '2012-10-17', Statement } }];
const effectOf = (statements: Statement[], context = {}, request = read) =>
  decide(of(...statements), { ...request, context }).effect;

describe('statements', () => {
  it.each<[string, Statement[], string]>([
    ['nothing said', [], 'not allowed'],
    ['allowed by name', [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table }], 'allowed'],
    ['action in another case', [{ Effect: 'Allow', Action: 'DynamoDB:getitem', Resource: '*' }], 'allowed'],
    ['action wildcard', [{ Effect: 'Allow', Action: ['dynamodb:Get*'], Resource: [`${table}*`] }], 'allowed'],
    ['one character', [{ Effect: 'Allow', Action: 'dynamodb:Get?tem', Resource: '*' }], 'allowed'],
    ['another action', [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: table }], 'not allowed'],
    ['resource in another case', [{ ...everything, Resource: table.toUpperCase() }], 'not allowed'],
    ['an index is not its table', [{ ...everything, Resource: `${table}/index/*` }], 'not allowed'],
    ['a dot is a dot', [{ ...everything, Resource: table.replaceAll(':', '.') }], 'not allowed'],
    ['deny wins', [everything, { ...everything, Effect: 'Deny', Action: 'dynamodb:*' }], 'denied'],
    ['NotAction leaves out', [{ Effect: 'Allow', NotAction: 'dynamodb:Get*', Resource: '*' }], 'not allowed'],
    ['NotAction lets in', [{ Effect: 'Allow', NotAction: ['s3:*'], Resource: '*' }], 'allowed'],
    [
      'a Deny of all other resources',
      [everything, { Effect: 'Deny', Action: '*', NotResource: [table] }],
      'allowed',
    ],
    ['NotResource leaves out', [{ Effect: 'Allow', Action: '*', NotResource: table }], 'not allowed'],
  ])('%s', (_, statements, expected) => expect(effectOf(statements)).toBe(expected));

  it('tell which of them allowed a request, and by which of its patterns', () => {
    const statements: Statement[] = [
      { Effect: 'Allow', Action: 'dynamodb:Query', Resource: table },
      { Effect: 'Allow', Action: ['dynamodb:Query', 'dynamodb:Get*'], Resource: ['arn:x', `${table}*`] },
    ];
    expect(decide(of(...statements), read)).toEqual({
      effect: 'allowed',
      by: { policy: 'p', statement: 1, action: 'dynamodb:Get*', resource: `${table}*` },
    });
  });
});

describe('conditions', () => {
  const context = {
    'aws:sourcearn': ['arn:aws:execute-api:eu-central-1:000000000000:abc/$default/$default'],
    'aws:principalarn': ['arn:aws:iam::000000000000:role/bot'],
    'aws:securetransport': ['true'],
    's3:max-keys': ['50'],
    'aws:currenttime': ['2026-11-26T07:00:00Z'],
    'iam:passedtoservice': ['lambda.amazonaws.com'],
    'dynamodb:leadingkeys': ['salon', 'salon'],
    'aws:tagkeys': ['a', 'b'],
  };
  it.each<[boolean, string, string, unknown]>([
    [true, 'StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'],
    [true, 'StringEquals', 'IAM:passedtoservice', ['x', 'lambda.amazonaws.com']],
    [false, 'StringEquals', 'iam:PassedToService', 'LAMBDA.amazonaws.com'],
    [false, 'StringEquals', 'iam:PassedToService', 'lambda*'],
    [true, 'StringEqualsIgnoreCase', 'iam:PassedToService', 'LAMBDA.amazonaws.com'],
    [true, 'StringNotEquals', 'iam:PassedToService', ['ec2.amazonaws.com', 'x']],
    [false, 'StringNotEquals', 'iam:PassedToService', ['ec2.amazonaws.com', 'lambda.amazonaws.com']],
    [true, 'StringLike', 'iam:PassedToService', 'lambda.*'],
    [false, 'StringNotLike', 'iam:PassedToService', 'lambda.*'],
    [true, 'StringNotLike', 'iam:PassedToService', 'ec2.*'],
    [true, 'ArnLike', 'aws:SourceArn', 'arn:aws:execute-api:*:000000000000:abc/*/*'],
    [false, 'ArnLike', 'aws:SourceArn', 'arn:aws:execute-api:*:abc/*/*'],
    [false, 'ArnLike', 'aws:SourceArn', 'arn:aws:*'],
    [true, 'ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam::000000000000:role/bot'],
    [true, 'ArnNotEquals', 'aws:PrincipalArn', 'arn:aws:iam::000000000000:role/other'],
    [false, 'ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*'],
    [true, 'Bool', 'aws:SecureTransport', 'true'],
    [false, 'Bool', 'aws:SecureTransport', false],
    [true, 'NumericLessThanEquals', 's3:max-keys', 50],
    [false, 'NumericLessThan', 's3:max-keys', '50'],
    [true, 'NumericGreaterThan', 's3:max-keys', '49.5'],
    [true, 'NumericGreaterThanEquals', 's3:max-keys', '50'],
    [true, 'NumericEquals', 's3:max-keys', '50.0'],
    [true, 'NumericNotEquals', 's3:max-keys', '51'],
    [false, 'NumericEquals', 'iam:PassedToService', '0'],
    [true, 'DateGreaterThan', 'aws:CurrentTime', '2026-11-26T08:00:00+02:00'],
    [false, 'DateLessThan', 'aws:CurrentTime', '2026-11-26T07:00:00Z'],
    [true, 'DateLessThanEquals', 'aws:CurrentTime', '2026-11-26T07:00:00Z'],
    [true, 'DateEquals', 'aws:CurrentTime', '1795676400'],
    [true, 'Null', 'aws:PrincipalTag/team', 'true'],
    [false, 'Null', 'aws:PrincipalTag/team', 'false'],
    [true, 'Null', 'aws:PrincipalArn', 'false'],
    [false, 'StringEquals', 'aws:PrincipalTag/team', 'x'],
    [true, 'StringNotEquals', 'aws:PrincipalTag/team', 'x'],
    [true, 'StringEqualsIfExists', 'aws:PrincipalTag/team', 'x'],
    [false, 'StringEqualsIfExists', 'iam:PassedToService', 'x'],
    [true, 'ForAllValues:StringEquals', 'dynamodb:LeadingKeys', ['salon']],
    [false, 'ForAllValues:StringEquals', 'aws:TagKeys', ['a']],
    [true, 'ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b', 'c']],
    [true, 'ForAllValues:StringEquals', 'aws:PrincipalTag/team', ['a']],
    [true, 'ForAnyValue:StringEquals', 'aws:TagKeys', ['b', 'x']],
    [false, 'ForAnyValue:StringEquals', 'aws:TagKeys', ['x']],
    [false, 'ForAnyValue:StringNotEquals', 'aws:PrincipalTag/team', ['x']],
    [true, 'ForAllValues:StringLike', 'dynamodb:LeadingKeys', ['sal*']],
    [true, 'StringEquals', 'iam:PassedToService', '${iam:PassedToService}'],
    [true, 'StringEquals', 'aws:PrincipalArn', "arn:aws:iam::000000000000:role/${aws:none, 'bot'}"],
    [false, 'StringEquals', 'aws:PrincipalArn', '${aws:none}'],
  ])('%s: %s %s %j', (expected, operator, key, value) => {
    const statement: Statement = { ...everything, Condition: { [operator]: { [key]: value } } };
    expect(effectOf([statement], context)).toBe(expected ? 'allowed' : 'not allowed');
  });

  it('must all hold', () => {
    const Condition = {
      StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com', 'aws:PrincipalArn': 'x' },
      Bool: { 'aws:SecureTransport': 'true' },
    };
    expect(effectOf([{ ...everything, Condition }], context)).toBe('not allowed');
  });

  it.each(['Strange', 'ForSome:StringEquals', 'constructor', 'StringEqualsUnless'])(
    'with the unknown operator %s never widen access',
    (operator) => {
      const Condition = { [operator]: { 'aws:PrincipalArn': 'arn:aws:iam::000000000000:role/bot' } };
      expect(effectOf([{ ...everything, Condition }], context)).toBe('not allowed');
      expect(effectOf([everything, { ...everything, Effect: 'Deny', Condition }], context)).toBe('denied');
    },
  );
});

describe('variables', () => {
  const own: Statement = { ...everything, Resource: 'arn:aws:s3:::kb/${aws:PrincipalTag/client}/*' };
  const object = (key: string) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::kb/${key}` });
  const of = (client: string[]) => ({ 'aws:principaltag/client': client });

  it('stand for what the request has', () => {
    expect(effectOf([own], of(['salon']), object('salon/menu.txt'))).toBe('allowed');
    expect(effectOf([own], of(['salon']), object('dentist/menu.txt'))).toBe('not allowed');
    expect(effectOf([own], {}, object('salon/menu.txt'))).toBe('not allowed');
    expect(effectOf([own], of(['salon', 'dentist']), object('salon/menu.txt'))).toBe('not allowed');
  });

  it('bring no wildcards in, and mean nothing in the older language', () => {
    expect(effectOf([own], of(['*']), object('salon/menu.txt'))).toBe('not allowed');
    expect(effectOf([own], of(['*']), object('*/menu.txt'))).toBe('allowed');
    expect(effectOf([{ ...own, Resource: 'arn:aws:s3:::kb/${*}' }], {}, object('*'))).toBe('allowed');
    expect(effectOf([{ ...own, Resource: 'arn:aws:s3:::kb/${*}' }], {}, object('x'))).toBe('not allowed');
    const older = [{ name: 'p', document: { Version: '2008-10-17', Statement: own } }];
    expect(decide(older, { ...object('salon/x'), context: of(['salon']) }).effect).toBe('not allowed');
  });
});
