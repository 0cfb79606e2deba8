import type { z } from 'zod';
import { ServiceError } from '../gateway/answer.ts';
import type { Caller } from '../identity/directory.ts';
import type { Queue } from './queue.ts';
import type { Queues } from './queues.ts';
import { invalidValue, noSuchQueue } from './sqs-error.ts';

export interface SqsContext {
  queues: Queues;
  caller: Caller;
}

/** One operation of the service, as the dispatch table holds it. */
export interface Operation {
  /** What the caller must be allowed to do: `SendMessage` for a batch of them, too. */
  action: string;
  /** Whether it lists queues, and so is about none of them. */
  isList?: boolean;
  run(context: SqsContext, queue: Queue | null, body: unknown): object | Promise<object>;
}

interface Definition<Input extends z.ZodType> {
  action: string;
  input: Input;
  run(queue: Queue, input: z.output<Input>, context: SqsContext): object | Promise<object>;
}

/** An operation on one queue, which sees its input only when the queue is there and the input's shape is right. */
export function operation<Input extends z.ZodType>({ action, input, run }: Definition<Input>): Operation {
  return {
    action,
    run(context, queue, body) {
      if (!queue) throw noSuchQueue();
      return run(queue, parsed(input, body), context);
    },
  };
}

function parsed<Input extends z.ZodType>(input: Input, body: unknown): z.output<Input> {
  const result = input.safeParse(body);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const name = path.join('.');
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], body);
  if (value !== undefined) throw invalidValue(value, name, message);
  throw new ServiceError('MissingParameter', `The request must contain the parameter ${name}.`);
}
