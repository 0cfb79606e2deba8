import type { Answer } from '../../gateway/answer.ts';
import { readMessages } from '../anthropic/read-messages.ts';
import type { ModelRequest } from '../model.ts';
import type { Call } from '../operations.ts';
import { promptParts, promptTokens } from '../tokens/prompt-parts.ts';
import { checkMessages } from '../validate/check-messages.ts';
import { checkToolConfig } from '../validate/check-tool-config.ts';
import { constraint, invalid } from '../validate/invalid.ts';

/** Tokens of a request that is not made. As in AWS it takes a model's own id and no inference profile. */
export function countTokens({ target, input }: Call): Answer {
  if (target.profileArn !== null || target.model.kind !== 'chat')
    throw invalid("The provided model doesn't support counting tokens.");
  const inputTokens = promptTokens(promptParts(requestOf(target, input['input'])));
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ inputTokens }),
  };
}

function requestOf(
  target: Call['target'],
  given: unknown,
): Pick<ModelRequest, 'system' | 'messages' | 'toolConfig'> {
  const { converse, invokeModel } = (given ?? {}) as {
    converse?: Partial<ModelRequest>;
    invokeModel?: { body?: string };
  };
  if (invokeModel?.body !== undefined) {
    try {
      const body = JSON.parse(Buffer.from(invokeModel.body, 'base64').toString()) as Record<string, unknown>;
      return readMessages(target, body);
    } catch (error) {
      if (error instanceof SyntaxError)
        throw invalid('Malformed input request, please reformat your input and try again.');
      throw error;
    }
  }
  if (!converse) throw constraint('null', 'input', 'Member must not be null');
  const { system = [], messages = [], toolConfig = null } = converse;
  checkMessages(messages);
  checkToolConfig(toolConfig);
  return { system, messages, toolConfig };
}
