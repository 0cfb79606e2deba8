import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';

export interface FunctionError {
  errorType: string;
  errorMessage: string;
}
export type InvokeResult = { payload: unknown } | FunctionError;

export interface FunctionWorkerOptions {
  name: string;
  arn: string;
  /** The module and the export that is the handler. */
  file: string;
  exportName: string;
  environment: Record<string, string>;
  /** Told to the function as its remaining time; enforced only as a guard against a handler that hangs. */
  timeoutSeconds: number;
  /** How far its clock is ahead of the machine's, ms. */
  ahead: number;
  write(text: string): void;
}

/** Hears a streamed answer as it comes: status and headers first, then the body's pieces. */
export interface StreamListener {
  head(head: StreamedHead): void;
  chunk(chunk: Uint8Array): void;
}

/** What a handler said with `HttpResponseStream.from`. */
export interface StreamedHead {
  statusCode?: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
}

type Answer =
  | { kind: 'ready' }
  | { kind: 'failed'; error: Failure }
  | { kind: 'head'; id: string; head: StreamedHead }
  | { kind: 'chunk'; id: string; chunk: Uint8Array }
  | { kind: 'result'; id: string; payload: string }
  | { kind: 'error'; id: string; error: Failure };
type Failure = FunctionError & { trace: string };

export type FunctionWorker = ReturnType<typeof startFunctionWorker>;

const HANGING_AFTER_MS = 120_000;

/** One function in one thread. It answers several invocations at once and is finished once its thread has ended. */
export function startFunctionWorker(options: FunctionWorkerOptions) {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: {
      file: options.file,
      exportName: options.exportName,
      name: options.name,
      arn: options.arn,
      ahead: options.ahead,
    },
    env: options.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.on('data', (chunk: Buffer) => options.write(chunk.toString()));
  worker.stderr.on('data', (chunk: Buffer) => options.write(chunk.toString()));

  const waiting = new Map<string, (result: InvokeResult) => void>();
  const listening = new Map<string, StreamListener>();
  let finished: FunctionError | null = null;
  let settleReady: (error: FunctionError | null) => void;
  const ready = new Promise<FunctionError | null>((resolve) => (settleReady = resolve));

  const finish = (error: FunctionError) => {
    finished ??= error;
    settleReady(finished);
    for (const settle of waiting.values()) settle(finished);
    waiting.clear();
  };
  const logFailure = (error: Failure) =>
    options.write(
      `${JSON.stringify({ level: 'ERROR', errorType: error.errorType, message: error.errorMessage, stack: error.trace })}\n`,
    );

  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') return settleReady(null);
    if (answer.kind === 'failed') {
      logFailure(answer.error);
      finish(publicError(answer.error));
      return void worker.terminate();
    }
    if (answer.kind === 'head') return listening.get(answer.id)?.head(answer.head);
    if (answer.kind === 'chunk') return listening.get(answer.id)?.chunk(answer.chunk);
    const settle = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === 'result') return settle?.({ payload: JSON.parse(answer.payload) as unknown });
    logFailure(answer.error);
    settle?.(publicError(answer.error));
  });
  worker.on('error', (error: Error) => {
    options.write(`${String(error.stack ?? error)}\n`);
    finish({ errorType: 'Runtime.ExitError', errorMessage: 'The function ended unexpectedly.' });
  });
  worker.on('exit', () =>
    finish({ errorType: 'Runtime.ExitError', errorMessage: 'The function ended unexpectedly.' }),
  );

  return {
    /** Null once the handler is loaded, else why it could not be. */
    ready,
    isFinished: () => finished !== null,
    /** A listener hears what a streaming handler writes; the result comes when all is written. */
    async invoke(payload: unknown, listener?: StreamListener): Promise<InvokeResult> {
      const failure = finished ?? (await ready);
      if (failure) return failure;
      const id = randomUUID();
      if (listener) listening.set(id, listener);
      return new Promise<InvokeResult>((resolve) => {
        const guard = setTimeout(() => {
          finish({
            errorType: 'Sandbox.Timedout',
            errorMessage: `Task timed out after ${HANGING_AFTER_MS / 1000} seconds`,
          });
          void worker.terminate();
        }, HANGING_AFTER_MS);
        waiting.set(id, (result) => {
          clearTimeout(guard);
          listening.delete(id);
          resolve(result);
        });
        const remaining = options.timeoutSeconds * 1000;
        worker.postMessage({ kind: 'call', id, payload: JSON.stringify(payload ?? null), remaining });
      });
    },
    /** Puts its clock so many ms ahead of the machine's. */
    moveClock: (ahead: number) => worker.postMessage({ kind: 'clock', ahead }),
    async end(): Promise<void> {
      await worker.terminate();
    },
  };
}

function publicError({ errorType, errorMessage }: FunctionError): FunctionError {
  return { errorType, errorMessage };
}
