import type { Metrics } from './metrics.ts';

/** What AppSync itself tells of an API: how requests were answered, and after how many ms. */
export function createAppsyncMetrics(metrics: Pick<Metrics, 'put'>, now: () => number) {
  return (apiId: string, status: number, milliseconds: number): void => {
    const tell = (name: string, value: number, unit: string) =>
      metrics.put({
        namespace: 'AWS/AppSync',
        name,
        dimensions: { GraphQLAPIId: apiId },
        at: now(),
        unit,
        values: [{ value, times: 1 }],
      });
    tell('4XXError', status >= 400 && status < 500 ? 1 : 0, 'Count');
    tell('5XXError', status >= 500 ? 1 : 0, 'Count');
    tell('Latency', milliseconds, 'Milliseconds');
  };
}
