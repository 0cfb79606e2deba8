import type {
  InferenceConfiguration,
  Message,
  SystemContentBlock,
  ToolConfiguration,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelTarget } from '../find-model.ts';
import type { ModelRequest } from '../model.ts';
import { checkInference } from './check-inference.ts';
import { checkMessages } from './check-messages.ts';
import { checkTarget } from './check-target.ts';
import { checkToolConfig } from './check-tool-config.ts';
import { checkToolTurns } from './check-tool-turns.ts';
import { invalid } from './invalid.ts';

/** A Converse body that Bedrock would take; throws a ValidationException in its words otherwise. */
export function readConverse(target: ModelTarget, input: Record<string, unknown>): ModelRequest {
  checkTarget(target);
  const { system = [], messages = [], toolConfig = null, inferenceConfig = {} } = input;
  if (!Array.isArray(system) || !Array.isArray(messages)) throw invalid('The request body is not valid.');
  const request: ModelRequest = {
    target,
    system: system as SystemContentBlock[],
    messages: messages as Message[],
    toolConfig: toolConfig as ToolConfiguration | null,
    inference: (inferenceConfig ?? {}) as InferenceConfiguration,
  };
  checkRequest(request);
  return request;
}

/** What holds for every request, whichever operation brought it. */
export function checkRequest(request: ModelRequest): void {
  checkMessages(request.messages);
  checkToolConfig(request.toolConfig);
  checkToolTurns(request);
  checkInference(request);
}
