import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import { deadLetter, type GivenUp } from './dead-letter.ts';
import type { MappingDefinition, MappingTools } from './mapping.ts';
import { nextStep } from './next-step.ts';
import { outcomeOf } from './outcome.ts';

const LONGEST_PAUSE_MS = 5_000;

export interface Delivery {
  isStopped(): boolean;
  pause(milliseconds: number): Promise<void>;
}

/** Brings one batch to the function, until every record of it is done with or given up, or all is stopped. */
export async function deliver(
  batch: StreamRecord[],
  definition: MappingDefinition,
  tools: MappingTools,
  { isStopped, pause }: Delivery,
): Promise<void> {
  const giveUp = (given: StreamRecord[], condition: GivenUp, invocations: number): void => {
    const line = { message: 'records given up', condition, function: definition.functionName };
    tools.log({ level: 'ERROR', ...line, records: given.length });
    if (definition.destinationArn)
      tools.discard(definition.destinationArn, deadLetter(given, condition, invocations, definition));
  };

  let records = batch;
  let parts = [{ count: batch.length, retries: 0 }];
  for (let failures = 0; parts.length > 0 && !isStopped();) {
    const { count, retries } = parts[0]!;
    const part = records.slice(0, count);
    const old = tooOld(part, definition, tools.now());
    if (old > 0) {
      giveUp(part.slice(0, old), 'RecordAgeExceeded', retries);
      records = records.slice(old);
      parts = [...(old < count ? [{ count: count - old, retries }] : []), ...parts.slice(1)];
      continue;
    }
    const Records = part.map((record) => ({ ...record, eventSourceARN: definition.streamArn }));
    const result = await tools.invoke(definition.functionName, { Records });
    if (isStopped()) return;
    const outcome = outcomeOf(result, part, definition.reportsItems);
    const step = nextStep(count, retries, outcome, definition);
    if (step.discarded) giveUp(part, 'RetryAttemptsExhausted', retries + 1);
    if (step.done > 0)
      await tools.checkpoints.write(definition.id, part[step.done - 1]!.dynamodb.SequenceNumber);
    records = records.slice(step.done);
    parts = [...step.remaining, ...parts.slice(1)];
    failures = step.done > 0 ? 0 : failures + 1;
    if (step.pause) await pause(Math.min(50 * 2 ** failures, LONGEST_PAUSE_MS));
  }
}

/** How many records at the head are past the mapping's age. */
function tooOld(records: StreamRecord[], { maximumAgeSeconds }: MappingDefinition, now: number): number {
  if (maximumAgeSeconds < 0) return 0;
  const oldest = now / 1_000 - maximumAgeSeconds;
  const fresh = records.findIndex((record) => Number(record.dynamodb.ApproximateCreationDateTime) >= oldest);
  return fresh < 0 ? records.length : fresh;
}
