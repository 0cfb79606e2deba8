import { describe, expect, test } from 'vitest';
import { value } from '../../fixtures/expression.ts';

// What AWS's own EvaluateCode answered for these, as recorded in localstack/appsync-utils.
describe('util.transform', () => {
  const expression = (filter: string) =>
    JSON.parse(
      (value(`util.transform.toDynamoDBFilterExpression(${filter})`) as string | null) ?? 'null',
    ) as { expression: string } | null;

  test.each([
    ['{ v: { ne: "x" } }', '(#v <> :v_ne)'],
    ['{ v: { contains: "x" } }', '(contains(#v,:v_contains))'],
    ['{ v: { notContains: "x" } }', '(NOT contains(#v,:v_notContains))'],
    ['{ v: { beginsWith: "x" } }', '(begins_with(#v,:v_beginsWith))'],
    ['{ v: { between: [1, 9, 3] } }', '(#v BETWEEN :v_between_start AND :v_between_end)'],
    ['{ v: { in: ["a", "b"] } }', '(#v IN (:v_in_0, :v_in_1))'],
    ['{ v: { in: [] } }', '(null)'],
    ['{ v: { attributeExists: false } }', '(attribute_not_exists(#v))'],
    ['{ v: { size: { gt: 2, lt: 5 } } }', '((size(#v) > :v_size_gt) AND (size(#v) < :v_size_lt))'],
    ['{ v: { size: { size: { gt: 1 } } } }', '(size(#v) > :v_size_size_gt)'],
    ['{ a: { eq: 1 }, b: { eq: 2 } }', '(#a = :a_eq) AND (#b = :b_eq)'],
    ['{ v: { ge: 1, le: 5 } }', '((#v >= :v_ge) AND (#v <= :v_le))'],
    ['{ and: [{ a: { eq: 1 } }] }', '(#a = :and_0_a_eq)'],
    [
      '{ or: [{ and: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { c: { eq: 3 } }] }',
      '(((#a = :or_0_and_0_a_eq) AND (#b = :or_0_and_1_b_eq)) OR (#c = :or_1_c_eq))',
    ],
    ['{ not: { not: { a: { eq: 1 } } } }', '(NOT (NOT (#a = :not_not_a_eq)))'],
    [
      '{ and: [{ not: { a: { eq: 1 } } }, { b: { eq: 2 } }] }',
      '((NOT (#a = :and_0_not_a_eq)) AND (#b = :and_1_b_eq))',
    ],
    ['{ a: { eq: 1 }, b: {} }', '(#a = :a_eq) AND '],
    ['{ and: [{ a: { eq: 1 } }, {}] }', '((#a = :and_0_a_eq) AND )'],
    ['{ not: {} }', '(NOT )'],
    ['{ and: [] }', ''],
  ])('[util.transform.toDynamoDBFilterExpression] %s', (filter, expected) =>
    expect(expression(filter)?.expression).toBe(expected),
  );

  test.each([
    '',
    'null',
    '[]',
    '"s"',
    '{ v: { foo: 1 } }',
    '{ v: "x" }',
    '{ and: null }',
    '{ and: [null] }',
    '{ not: [] }',
    '{ v: { between: [1] } }',
    '{ v: { in: "x" } }',
    '{ v: { attributeExists: "yes" } }',
    '{ v: { attributeType: "S" } }',
    '{ v: { size: 3 } }',
  ])('[util.transform.toDynamoDBFilterExpression] %s cannot be rendered', (filter) =>
    expect(expression(filter)).toBeNull(),
  );

  test('[util.transform.toDynamoDBConditionExpression] names, values and types', () => {
    expect(
      value(
        `util.transform.toDynamoDBConditionExpression({ id: { attributeExists: true }, version: { eq: 10 } })`,
      ),
    ).toBe(
      '{"expression":"(attribute_exists(#id)) AND (#version = :version_eq)","expressionNames":{"#id":"id","#version":"version"},"expressionValues":{":version_eq":{"N":10}}}',
    );
    expect(expression('{ v: { attributeType: "numberSet" } }')).toMatchObject({
      expressionValues: { ':v_attributeType': { S: 'NS' } },
    });
  });

  const groups = (given: string) => {
    const filter = value(`util.transform.toSubscriptionFilter(${given})`) as {
      filterGroup: { filters: { fieldName: string; operator: string; value: unknown }[] }[];
    } | null;
    return (
      filter &&
      filter.filterGroup.map(({ filters }) =>
        filters.map((f) => `${f.fieldName} ${f.operator} ${JSON.stringify(f.value)}`),
      )
    );
  };
  test.each([
    [
      '[util.transform.toSubscriptionFilter, filters.made-fields]',
      '{ a: { eq: 1 }, b: { eq: 2 } }',
      [['a eq 1', 'b eq 2']],
    ],
    ['[filters.made-one-field]', '{ a: { eq: 1, ne: 2 } }', [['a eq 1'], ['a ne 2']]],
    ['[filters.made-nesting]', '{ z: { eq: 0 }, and: [{ a: { eq: 1 } }] }', [['z eq 0', 'a eq 1']]],
    ['[filters.made-nesting]', '{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }', [['a eq 1'], ['b eq 2']]],
    [
      '[filters.made-nesting]',
      '{ and: [{ a: { eq: 1 } }, { or: [{ b: { eq: 2 } }, { c: { eq: 3 } }] }] }',
      [
        ['a eq 1', 'b eq 2'],
        ['a eq 1', 'c eq 3'],
      ],
    ],
    [
      '[filters.made-example]',
      '{ percentageUp: { lte: 50, gte: 20 }, and: [{ title: { ne: "Book1" } }, { downvotes: { gt: 2000 } }], or: [{ author: { eq: "Admin" } }, { isPublished: { eq: false } }] }',
      [
        ['percentageUp lte 50', 'title ne "Book1"', 'downvotes gt 2000', 'author eq "Admin"'],
        ['percentageUp lte 50', 'title ne "Book1"', 'downvotes gt 2000', 'isPublished eq false'],
        ['percentageUp gte 20', 'title ne "Book1"', 'downvotes gt 2000', 'author eq "Admin"'],
        ['percentageUp gte 20', 'title ne "Book1"', 'downvotes gt 2000', 'isPublished eq false'],
      ],
    ],
    ['[filters.made-ignored]', '{ a: { eq: 1 }, and: [{ b: { eq: 2 } }] }, ["b"]', [['a eq 1']]],
    [
      '[filters.made-rules]',
      '{ a: { eq: 1 } }, [], { r1: { gte: 250 }, r2: { eq: "p" } }',
      [
        ['a eq 1', 'r1 gte 250'],
        ['a eq 1', 'r2 eq "p"'],
      ],
    ],
    ['[filters.made-rules]', '{}, [], { r1: { eq: 1 } }', [['r1 eq 1']]],
    ['[util.transform.toSubscriptionFilter]', '{ "loc.addr": { in: ["x"] } }', [['loc.addr in ["x"]']]],
    ['[util.transform.toSubscriptionFilter]', '{ not: { a: { eq: 1 } } }', [['not a {"eq":1}']]],
    ['[util.transform.toSubscriptionFilter]', '{}', []],
    ['[util.transform.toSubscriptionFilter]', '{ and: [] }', []],
    ['[util.transform.toSubscriptionFilter]', 'null', null],
    ['[util.transform.toSubscriptionFilter]', '[]', null],
  ])('%s %s', (_id, given, expected) => expect(groups(given)).toEqual(expected));

  test("[util.transform.toElasticsearchQueryDSL] the guide's example", () => {
    const query = value(
      `util.transform.toElasticsearchQueryDSL({ upvotes: { ne: 15, range: [10, 20] }, title: { eq: 'hihihi', wildcard: 'h*i' } })`,
    );
    expect(JSON.parse(String(query))).toEqual({
      bool: {
        must: [
          {
            bool: {
              must: [
                { bool: { must_not: { term: { upvotes: 15 } } } },
                { range: { upvotes: { gte: 10, lte: 20 } } },
              ],
            },
          },
          { bool: { must: [{ term: { title: 'hihihi' } }, { wildcard: { title: 'h*i' } }] } },
        ],
      },
    });
  });
});
