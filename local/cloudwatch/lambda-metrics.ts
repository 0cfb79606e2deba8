import type { InvokeResult } from '../lambda/function-worker.ts';
import type { Metrics } from './metrics.ts';

const namespace = 'AWS/Lambda';

/** What Lambda itself tells of functions: how often they run and fail, how long they take, how far behind a stream. */
export function createLambdaMetrics(metrics: Pick<Metrics, 'put'>, now: () => number) {
  const tell = (functionName: string, name: string, value: number, unit: string) =>
    metrics.put({
      namespace,
      name,
      dimensions: { FunctionName: functionName },
      at: now(),
      unit,
      values: [{ value, times: 1 }],
    });
  return {
    /** One invocation that took so many ms. Nothing is throttled on one machine, and AWS tells that too. */
    invoked(functionName: string, milliseconds: number, result: InvokeResult): void {
      tell(functionName, 'Invocations', 1, 'Count');
      tell(functionName, 'Errors', 'errorType' in result ? 1 : 0, 'Count');
      tell(functionName, 'Duration', milliseconds, 'Milliseconds');
      tell(functionName, 'Throttles', 0, 'Count');
    },
    /** A batch of stream records about to be delivered. */
    delivering(functionName: string, payload: unknown): void {
      const { Records = [] } = payload as {
        Records?: { dynamodb?: { ApproximateCreationDateTime?: number } }[];
      };
      const written = Records.at(-1)?.dynamodb?.ApproximateCreationDateTime;
      if (written !== undefined)
        tell(functionName, 'IteratorAge', Math.max(0, now() - Number(written) * 1_000), 'Milliseconds');
    },
  };
}
