import type { SendDeadLetter } from './dead-letters.ts';
import type { InvokeResult } from './function-worker.ts';
import { functionName } from './functions.ts';

/** What becomes of asynchronous invocations that fail. */
export interface AsyncSettings {
  retries: number;
  maximumAgeSeconds: number;
  /** The queue that is told of those given up. */
  onFailureArn: string | null;
}

export interface AsyncInvocationsOptions {
  invoke(functionName: string, payload: unknown): Promise<InvokeResult>;
  sendDeadLetter: SendDeadLetter;
  log(line: object): void;
  newId(): string;
  /** ms since the epoch. */
  now(): number;
}

interface Invocation {
  requestId: string;
  name: string;
  payload: unknown;
  takenAt: number;
  attempts: number;
  dueAt: number;
}

export type AsyncInvocations = ReturnType<typeof createAsyncInvocations>;

/** Lambda's own settings, where a template has none. */
const USUAL: AsyncSettings = { retries: 2, maximumAgeSeconds: 21_600, onFailureArn: null };

/** Lambda waits a minute before the second attempt, two before the third. */
const WAITS_MS = [60_000, 120_000];

/** Invocations whose callers do not wait: a failed one is tried again twice. In memory: those waiting end with the platform. */
export function createAsyncInvocations(options: AsyncInvocationsOptions) {
  const settings = new Map<string, AsyncSettings>();
  let waiting: Invocation[] = [];

  const giveUp = (invocation: Invocation, result: InvokeResult, condition: string): void => {
    const { onFailureArn } = settings.get(invocation.name) ?? USUAL;
    const line = { message: 'invocation given up', function: invocation.name, condition };
    options.log({ level: 'ERROR', ...line });
    if (onFailureArn)
      options.sendDeadLetter(
        invocation.name,
        onFailureArn,
        failure(invocation, result, condition, options.now()),
      );
  };
  const attempt = async (invocation: Invocation): Promise<void> => {
    invocation.attempts += 1;
    const result = await options.invoke(invocation.name, invocation.payload);
    if (!('errorType' in result)) return;
    const { retries, maximumAgeSeconds } = settings.get(invocation.name) ?? USUAL;
    if (invocation.attempts > retries) return giveUp(invocation, result, 'RetriesExhausted');
    invocation.dueAt = options.now() + WAITS_MS[invocation.attempts - 1]!;
    if (invocation.dueAt - invocation.takenAt > maximumAgeSeconds * 1_000)
      return giveUp(invocation, result, 'EventAgeExceeded');
    waiting.push(invocation);
  };

  return {
    configure: (name: string, wanted: AsyncSettings) => void settings.set(name, wanted),
    forget: (name: string) => void settings.delete(name),
    /** Takes an invocation; resolves after its first attempt, however that went. */
    invoke(nameOrArn: string, payload: unknown): Promise<void> {
      const name = functionName(nameOrArn);
      const takenAt = options.now();
      return attempt({ requestId: options.newId(), name, payload, takenAt, attempts: 0, dueAt: takenAt });
    },
    /** Tries again what is due. */
    tick(): void {
      const due = waiting.filter(({ dueAt }) => dueAt <= options.now());
      if (due.length === 0) return;
      waiting = waiting.filter((invocation) => !due.includes(invocation));
      for (const invocation of due) void attempt(invocation);
    },
  };
}

/** What Lambda sends to a function's destination on failure. */
function failure(invocation: Invocation, result: InvokeResult, condition: string, now: number): object {
  return {
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: invocation.requestId,
      functionArn: invocation.name,
      condition,
      approximateInvokeCount: invocation.attempts,
    },
    requestPayload: invocation.payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: result,
  };
}
