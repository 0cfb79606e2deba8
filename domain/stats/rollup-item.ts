import type { Counters } from './counters.ts';

/** Transaction items that add differences to a client's rollup rows; each touch raises the row's version `v`. */
export function rollupItems(
  deltas: Record<string, Counters>,
  target: { statsTable: string; clientId: string },
) {
  return Object.entries(deltas).map(([period, counters]) => {
    const added = Object.entries(counters).filter(([, value]) => value !== 0);
    return {
      Update: {
        TableName: target.statsTable,
        Key: { client_id: target.clientId, period },
        UpdateExpression: `ADD #v :one${added.map((_, index) => `, #c${index} :c${index}`).join('')}`,
        ExpressionAttributeNames: {
          '#v': 'v',
          ...Object.fromEntries(added.map(([name], index) => [`#c${index}`, name])),
        },
        ExpressionAttributeValues: {
          ':one': 1,
          ...Object.fromEntries(added.map(([, value], index) => [`:c${index}`, value])),
        },
      },
    };
  });
}
