import { describe, expect, it } from 'vitest';
import { decide, type Statement } from './policy.ts';

const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/orders';
const of = (...statements: Statement[]) => [{ Statement: statements }];
const read = { action: 'dynamodb:GetItem', resource: table };

describe('decide', () => {
  it.each<[string, Statement[], string]>([
    ['nothing said', [], 'not allowed'],
    ['allowed by name', [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table }], 'allowed'],
    ['action in another case', [{ Effect: 'Allow', Action: 'DynamoDB:getitem', Resource: '*' }], 'allowed'],
    ['action wildcard', [{ Effect: 'Allow', Action: ['dynamodb:Get*'], Resource: [`${table}*`] }], 'allowed'],
    ['another action', [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: table }], 'not allowed'],
    [
      'an index is not its table',
      [{ Effect: 'Allow', Action: '*', Resource: `${table}/index/*` }],
      'not allowed',
    ],
    [
      'deny wins',
      [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' },
      ],
      'denied',
    ],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'dynamodb:GetItem', Resource: '*' }], 'not allowed'],
    [
      'unknown operator on an allow',
      [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { Strange: { a: 'b' } } }],
      'not allowed',
    ],
    [
      'unknown operator on a deny',
      [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Strange: { a: 'b' } } },
      ],
      'denied',
    ],
  ])('%s', (_, statements, expected) => expect(decide(of(...statements), read)).toBe(expected));

  it('narrows to leading keys', () => {
    const policies = of({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['stride-services'] } },
    });
    const asking = (...keys: string[]) =>
      decide(policies, { ...read, context: { 'dynamodb:leadingkeys': keys } });
    expect(asking('stride-services')).toBe('allowed');
    expect(asking('stride-services', 'other')).toBe('not allowed');
    expect(asking('other')).toBe('not allowed');
  });
});
