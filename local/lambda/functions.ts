import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import type { Credentials } from '../identity/directory.ts';
import {
  startFunctionWorker,
  type FunctionWorker,
  type InvokeResult,
  type StreamListener,
} from './function-worker.ts';

export interface FunctionDefinition {
  name: string;
  arn: string;
  roleArn: string;
  /** The unpacked asset; null for code this platform does not run (CDK's own Python helpers). */
  folder: string | null;
  /** As the template says, `index.handler`. */
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
}

export interface FunctionsOptions {
  region: string;
  endpointUrl: string;
  /** Bedrock's own address: it speaks HTTP/2, which the gateway does not. */
  bedrockUrl: string;
  credentialsFor(roleArn: string, functionName: string): Credentials;
  /** What functions take the time from; the machine's own clock where it is absent. */
  clock?: Pick<Clock, 'ahead' | 'onMove'>;
  /** Where what a function prints goes. */
  write(functionName: string, text: string): void;
  /** Told of each invocation that ran, and for how many ms. */
  invoked?(functionName: string, milliseconds: number, result: InvokeResult): void;
}

export type Functions = ReturnType<typeof createFunctions>;

/** The functions of this platform: each gets a thread when it is first needed, and a new one after a crash. */
export function createFunctions(options: FunctionsOptions) {
  const definitions = new Map<string, FunctionDefinition>();
  const workers = new Map<string, FunctionWorker>();

  const workerOf = (definition: FunctionDefinition): FunctionWorker | null => {
    const running = workers.get(definition.name);
    if (running && !running.isFinished()) return running;
    const file = definition.folder && moduleFile(definition.folder, definition.handler);
    if (!file) return null;
    const worker = startFunctionWorker({
      name: definition.name,
      arn: definition.arn,
      file,
      exportName: definition.handler.split('.').at(-1)!,
      environment: environmentOf(definition, options),
      timeoutSeconds: definition.timeoutSeconds,
      ahead: options.clock?.ahead() ?? 0,
      write: (text) => options.write(definition.name, text),
    });
    workers.set(definition.name, worker);
    return worker;
  };
  const end = async (name: string) => {
    const worker = workers.get(name);
    workers.delete(name);
    await worker?.end();
  };

  options.clock?.onMove((ahead) => {
    for (const worker of workers.values()) worker.moveClock(ahead);
  });

  return {
    async define(definition: FunctionDefinition): Promise<void> {
      const before = definitions.get(definition.name);
      definitions.set(definition.name, definition);
      if (before && JSON.stringify(before) !== JSON.stringify(definition)) await end(definition.name);
    },
    find: (name: string) => definitions.get(functionName(name)) ?? null,
    names: () => [...definitions.keys()],
    /** Loads a function ahead of its first call; what went wrong, or null. */
    async warm(name: string) {
      const definition = definitions.get(functionName(name));
      return (definition && (await workerOf(definition)?.ready)) ?? null;
    },
    /** Calls a function; a listener hears what a streaming handler writes meanwhile. */
    async invoke(name: string, payload: unknown, listener?: StreamListener): Promise<InvokeResult> {
      const definition = definitions.get(functionName(name));
      if (!definition)
        return { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${name}` };
      const worker = workerOf(definition);
      if (!worker)
        return {
          errorType: 'Runtime.InvalidRuntime',
          errorMessage: `${definition.name} cannot run on this machine.`,
        };
      const started = performance.now();
      const result = await worker.invoke(payload, listener);
      options.invoked?.(definition.name, performance.now() - started, result);
      return result;
    },
    /** Ends a function's thread whatever it is doing; its callers hear of an error, the next call starts a new one. */
    kill: end,
    async remove(name: string): Promise<void> {
      definitions.delete(name);
      await end(name);
    },
    /** Ends every thread, so that the next call loads the code anew. */
    async restart(): Promise<void> {
      await Promise.all([...workers.keys()].map(end));
    },
    async close(): Promise<void> {
      definitions.clear();
      await Promise.all([...workers.keys()].map(end));
    },
  };
}

/** The name in a function's name or ARN (with or without a version). */
export function functionName(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6]! : nameOrArn.split(':')[0]!;
}

function moduleFile(folder: string, handler: string): string | null {
  const base = join(folder, handler.slice(0, handler.lastIndexOf('.')));
  return (
    ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((file) => existsSync(file)) ?? null
  );
}

function environmentOf(definition: FunctionDefinition, options: FunctionsOptions): Record<string, string> {
  const credentials = options.credentialsFor(definition.roleArn, definition.name);
  return {
    ...definition.environment,
    NODE_ENV: 'production',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_ENDPOINT_URL: options.endpointUrl,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: options.bedrockUrl,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    LAMBDA_TASK_ROOT: definition.folder ?? '',
  };
}
