import { describe, expect, it } from 'vitest';
import { joinStores } from './join-stores.ts';

describe('joinStores', () => {
  it('joins objects field by field, deep, and lets the newer value win', () => {
    const older = {
      ROOT_QUERY: { __typename: 'Query', 'stats({"a":1})': { totals: { conversations: 1 }, series: [1, 2] } },
      'Client:{"clientId":"a"}': { __typename: 'Client', companyName: 'Old', status: 'ACTIVE' },
    };
    const newer = {
      ROOT_QUERY: {
        __typename: 'Query',
        'stats({"a":1})': { totals: { conversations: 2 } },
        client: { __ref: 'x' },
      },
      'Client:{"clientId":"a"}': { __typename: 'Client', companyName: 'New' },
    };
    expect(joinStores(older, newer)).toEqual({
      ROOT_QUERY: {
        __typename: 'Query',
        'stats({"a":1})': { totals: { conversations: 2 }, series: [1, 2] },
        client: { __ref: 'x' },
      },
      'Client:{"clientId":"a"}': { __typename: 'Client', companyName: 'New', status: 'ACTIVE' },
    });
    expect(older['Client:{"clientId":"a"}'].companyName).toBe('Old');
  });

  it('replaces lists, references and null whole', () => {
    const older = { A: { list: [1, 2], ref: { __ref: 'B' }, gone: { x: 1 } } };
    const newer = { A: { list: [3], ref: { __ref: 'C' }, gone: null } };
    expect(joinStores(older, newer as never)).toEqual(newer);
  });
});
