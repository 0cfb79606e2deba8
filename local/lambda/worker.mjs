// Runs one function in its own thread, as the Lambda runtime would: plain JavaScript, so that the thread starts
// without a TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { installMovedDate } from '../clock/moved-date.mjs';
import { awslambda, isStreaming, responseStream } from './response-stream.mjs';

const { file, exportName, name, arn, ahead } = workerData;
const moveDate = installMovedDate(ahead);
const describe = (error) => ({
  errorType: error?.name ?? 'Error',
  errorMessage: String(error?.message ?? error),
  trace: String(error?.stack ?? error),
});

globalThis.awslambda = awslambda;
let handler;
try {
  handler = (await import(pathToFileURL(file).href))[exportName];
  if (typeof handler !== 'function') throw new Error(`${file} exports no function ${exportName}.`);
  parentPort.postMessage({ kind: 'ready' });
} catch (error) {
  parentPort.postMessage({
    kind: 'failed',
    error: { ...describe(error), errorType: 'Runtime.ImportModuleError' },
  });
}

parentPort.on('message', (message) => (message.kind === 'clock' ? moveDate(message.ahead) : answer(message)));

async function answer({ id, payload, remaining }) {
  const deadline = performance.now() + remaining;
  const context = {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: id,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  };
  try {
    const event = JSON.parse(payload);
    const result = isStreaming(handler) ? await stream(id, event, context) : await handler(event, context);
    parentPort.postMessage({ kind: 'result', id, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    parentPort.postMessage({ kind: 'error', id, error: describe(error) });
  }
}

/** The handler is done when it has returned and its stream has ended. */
async function stream(id, event, context) {
  const response = responseStream((part) => parentPort.postMessage({ ...part, id }));
  await Promise.all([handler(event, response, context), finished(response)]);
}
