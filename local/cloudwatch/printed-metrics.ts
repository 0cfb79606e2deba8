import { metricsInLine } from './emf.ts';
import type { Metrics } from './metrics.ts';

/** As long as a log event may be in AWS. */
const LONGEST_LINE = 256 * 1024;

/** Reads what functions print, in pieces as they come, and collects the metrics in it. */
export function readPrintedMetrics(metrics: Pick<Metrics, 'put'>) {
  const begun = new Map<string, string>();
  return (functionName: string, text: string): void => {
    const lines = ((begun.get(functionName) ?? '') + text).split('\n');
    const last = lines.pop()!;
    begun.set(functionName, last.length > LONGEST_LINE ? '' : last);
    for (const line of lines) for (const observation of metricsInLine(line)) metrics.put(observation);
  };
}
