import type { z } from 'zod';
import { ServiceError } from '../gateway/answer.ts';
import type { Caller } from '../identity/directory.ts';
import type { Alarms } from './alarms.ts';
import type { Metrics } from './metrics.ts';

export interface CloudwatchContext {
  metrics: Metrics;
  alarms: Alarms;
  caller: Caller;
  /** ms since the epoch. */
  now(): number;
}

/** One operation of the service, as the dispatch table holds it. */
export type Operation = (body: unknown, context: CloudwatchContext) => object;

/** An operation that sees its input only when the input's shape is right. */
export function operation<Input extends z.ZodType>(
  input: Input,
  run: (input: z.output<Input>, context: CloudwatchContext) => object,
): Operation {
  return (body, context) => {
    const parsed = input.safeParse(body);
    if (parsed.success) return run(parsed.data, context);
    const { path, message } = parsed.error.issues[0]!;
    throw new ServiceError(
      'InvalidParameterValueException',
      `${path.join('.') || 'The request'}: ${message}`,
    );
  };
}
