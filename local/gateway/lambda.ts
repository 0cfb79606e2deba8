import type { Place } from '../dynamodb/table-arn.ts';
import type { Caller } from '../identity/directory.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { functionName, type Functions } from '../lambda/functions.ts';
import { requireAccess } from './access-denied.ts';
import { ServiceError, type Answer } from './answer.ts';
import type { GatewayRequest } from './service.ts';

/** Lambda's Invoke. */
export async function handleLambda(
  request: GatewayRequest,
  {
    functions,
    asyncInvocations,
    place,
  }: { functions: Functions; asyncInvocations: AsyncInvocations; place: Place },
  caller: Caller,
): Promise<Answer> {
  const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(request.url)?.[1];
  if (!name || request.method !== 'POST')
    throw new ServiceError('InvalidAction', 'Only Invoke is offered here.');
  const definition = functions.find(decodeURIComponent(name));
  const resource =
    definition?.arn ??
    `arn:aws:lambda:${place.region}:${place.accountId}:function:${functionName(decodeURIComponent(name))}`;
  requireAccess(caller, { action: 'lambda:InvokeFunction', resource });
  if (!definition)
    throw new ServiceError(
      'ResourceNotFoundException',
      `Function not found: ${decodeURIComponent(name)}`,
      404,
    );

  const payload = payloadOf(request.body);
  const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
  if (request.headers['x-amz-invocation-type'] === 'Event') {
    void asyncInvocations.invoke(definition.name, payload);
    return { status: 202, headers, body: '' };
  }
  const result = await functions.invoke(definition.name, payload);
  if ('errorType' in result)
    return {
      status: 200,
      headers: { ...headers, 'x-amz-function-error': 'Unhandled' },
      body: JSON.stringify(result),
    };
  return { status: 200, headers, body: JSON.stringify(result.payload) };
}

function payloadOf(body: Buffer): unknown {
  if (body.length === 0) return null;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw new ServiceError('InvalidRequestContentException', 'The payload is not JSON.');
  }
}
