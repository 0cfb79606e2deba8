import { MetricUnit, type Metrics } from '@aws-lambda-powertools/metrics';
import { lasting } from '../../domain/stats/lasting.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { log } from '../lib/log.ts';
import { clientDifferences, platformDifferences, type RecountTools } from './differences.ts';

/** The metric that an alarm watches: nothing is right but 0. */
export const DIFFERENCES = 'RecountDifferences';

const MOST_TOLD = 100;

/** Recounts one client, or the platform's own rows; tells how many differences lasted, and logs where they are. */
export async function recountOne(
  clientId: string,
  tools: RecountTools & {
    timeZone(clientId: string): Promise<string>;
    /** Lets what is on its way arrive. */
    wait(): Promise<void>;
    metrics: Metrics;
  },
): Promise<void> {
  const look = async () =>
    clientId === PLATFORM
      ? platformDifferences(tools)
      : clientDifferences(clientId, await tools.timeZone(clientId), tools);
  const differences = await lasting(look, tools.wait);
  if (differences.length > 0) {
    const told = differences.slice(0, MOST_TOLD);
    log.error('Read models are not what they should be. Run: npm run rebuild', {
      clientId,
      differences: told,
    });
  }
  tools.metrics.addMetric(DIFFERENCES, MetricUnit.Count, differences.length);
  tools.metrics.publishStoredMetrics();
}
