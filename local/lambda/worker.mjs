// Runs one function in its own thread, as the Lambda runtime would: plain JavaScript, so that the thread starts
// without a TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';

const { file, exportName, name, arn } = workerData;
const describe = (error) => ({
  errorType: error?.name ?? 'Error',
  errorMessage: String(error?.message ?? error),
  trace: String(error?.stack ?? error),
});

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

parentPort.on('message', async ({ id, payload, deadline }) => {
  const context = {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: id,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(payload), context);
    parentPort.postMessage({ kind: 'result', id, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    parentPort.postMessage({ kind: 'error', id, error: describe(error) });
  }
});
