import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import type { InvokeResult } from '../function-worker.ts';
import type { Outcome } from './next-step.ts';

/** Reads a function's answer to a batch; without ReportBatchItemFailures any answer but an error is success. */
export function outcomeOf(result: InvokeResult, records: StreamRecord[], reportsItems: boolean): Outcome {
  if ('errorType' in result) return { kind: 'failure' };
  if (!reportsItems) return { kind: 'success' };
  const failures = (result.payload as { batchItemFailures?: { itemIdentifier?: unknown }[] | null } | null)
    ?.batchItemFailures;
  if (!failures || failures.length === 0) return { kind: 'success' };
  const positions = failures.map(({ itemIdentifier }) =>
    records.findIndex((record) => record.dynamodb.SequenceNumber === itemIdentifier),
  );
  return positions.includes(-1)
    ? { kind: 'failure' }
    : { kind: 'partial', firstFailed: Math.min(...positions) };
}
