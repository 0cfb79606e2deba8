import type { GraphqlApiOptions, InvokeResult } from '../options.ts';
import { isMap } from '../runtime/plain-object.ts';
import type { DataSourceRequest, DataSourceResult } from './data-source.ts';
import { missing, unsupported } from './template-error.ts';

/** Invokes a function with the payload; BatchInvoke gathers what its siblings ask at the same time. */
export async function askLambda(asked: DataSourceRequest): Promise<DataSourceResult> {
  const { request, dataSource, operation } = asked;
  if (dataSource.source.type !== 'AWS_LAMBDA') throw unsupported('data source', dataSource.source.type);
  const { functionName } = dataSource.source;
  const options = operation.api.options;
  const call = (given: unknown) => settle(options, functionName, given, dataSource.name);
  if (!isMap(request) || !('operation' in request)) throw missing('operation');
  const { payload = null, operation: kind, invocationType } = request;
  if (kind !== 'Invoke' && kind !== 'BatchInvoke') throw unsupported('operation', kind);
  if (invocationType === 'Event') {
    void call(payload);
    return { result: null, error: null };
  }
  if (kind === 'Invoke') return answerOf(await within(operation.deadline, call(payload)));
  const most = asked.maxBatchSize > 0 ? asked.maxBatchSize : operation.api.limits.batchSize;
  return operation.batches.add(asked.stepId, payload, most, (payloads) =>
    within(operation.deadline, call(payloads)),
  );
}

/** A function's answer as ctx.result or ctx.error. Any thrown error is seen as Lambda:Unhandled, whatever its name. */
export function answerOf(answer: InvokeResult): DataSourceResult {
  if ('payload' in answer) return { result: answer.payload ?? null, error: null };
  const { errorMessage, errorType } = answer;
  const type = errorType.startsWith('Lambda:') ? errorType : 'Lambda:Unhandled';
  return { result: null, error: { message: errorMessage, type } };
}

async function settle(
  options: Pick<GraphqlApiOptions, 'invoke' | 'log'>,
  functionName: string,
  payload: unknown,
  dataSourceName: string,
): Promise<InvokeResult> {
  try {
    // What crosses to a function is JSON, as in AWS.
    return await options.invoke(functionName, JSON.parse(JSON.stringify(payload)) as unknown, dataSourceName);
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'TooManyRequestsException') {
      return { errorMessage: 'Rate Exceeded.', errorType: 'Lambda:IllegalArgument' };
    }
    options.log({
      level: 'error',
      message: 'A function could not be invoked.',
      functionName,
      error: String(error),
    });
    return { errorMessage: 'The function could not be invoked.', errorType: 'Lambda:AWSLambdaException' };
  }
}

/** The answer, or AppSync's own error when the request's time is over first. */
function within(deadline: AbortSignal, answer: Promise<InvokeResult>): Promise<InvokeResult> {
  return new Promise((resolve) => {
    const late = () =>
      resolve({ errorMessage: 'Execution timed out.', errorType: 'Lambda:ExecutionTimeoutException' });
    if (deadline.aborted) return late();
    deadline.addEventListener('abort', late, { once: true });
    void answer.then((settled) => {
      deadline.removeEventListener('abort', late);
      resolve(settled);
    });
  });
}
