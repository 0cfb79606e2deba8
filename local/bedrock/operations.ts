import { ServiceError } from '../gateway/answer.ts';
import type { Caller } from '../identity/directory.ts';
import { raise } from './faults.ts';
import { findModel, type ModelTarget } from './find-model.ts';
import type { Model } from './model.ts';
import { createRulesModel } from './model/rules-model.ts';
import { createForwardingModel } from './openai/forwarding-model.ts';
import { converse } from './operations/converse.ts';
import { converseStream } from './operations/converse-stream.ts';
import { countTokens } from './operations/count-tokens.ts';
import { invokeModel } from './operations/invoke-model.ts';
import { invokeModelWithResponseStream } from './operations/invoke-model-with-response-stream.ts';
import type { BedrockOptions } from './options.ts';
import { requireModelAccess } from './require-model-access.ts';
import { withFault } from './wire/with-fault.ts';
import type { Reply } from './wire/reply.ts';
import { routeOf, type Operation } from './wire/route.ts';

/** One call, its body already JSON. */
export interface Call {
  target: ModelTarget;
  input: Record<string, unknown>;
  model: Model;
  signal: AbortSignal;
  now(): number;
}

const HANDLERS: Record<Operation, (call: Call) => Promise<Reply> | Reply> = {
  Converse: converse,
  ConverseStream: converseStream,
  InvokeModel: invokeModel,
  InvokeModelWithResponseStream: invokeModelWithResponseStream,
  CountTokens: countTokens,
};

/** Bedrock's operations: who may call, what shall go wrong, and then the answer. */
export function createOperations(options: BedrockOptions) {
  const model = options.forwardTo ? createForwardingModel(options.forwardTo) : createRulesModel(options);
  return async (
    request: { method: string; path: string; body: Buffer },
    caller: Caller,
    signal: AbortSignal,
  ): Promise<Reply> => {
    const route = routeOf(request.method, request.path);
    if (!route) throw new ServiceError('UnknownOperationException', 'No operation here has this path.', 404);
    const { operation, modelId } = route;
    const target = findModel(modelId, options.place);
    requireModelAccess(caller, operation, target);
    const fault = options.faults?.next(operation, modelId) ?? null;
    raise(fault, operation.endsWith('Stream'));
    const call = { target, input: jsonOf(request.body), model, signal, now: options.now };
    return withFault(await HANDLERS[operation](call), fault);
  };
}

function jsonOf(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new ServiceError('ValidationException', 'The request body is not a JSON object.');
}
