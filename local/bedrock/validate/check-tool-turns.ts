import type { Message } from '@aws-sdk/client-bedrock-runtime';
import type { ModelRequest } from '../model.ts';
import { invalid } from './invalid.ts';

/** Each use of a tool is followed by its result, and nothing is a result that nobody asked for. */
export function checkToolTurns({ messages, toolConfig }: ModelRequest): void {
  const used = messages.some(({ content }) => content!.some((block) => block.toolUse || block.toolResult));
  if (used && !toolConfig)
    throw invalid('The toolConfig field must be defined when using toolUse and toolResult content blocks.');
  messages.forEach((message, index) => {
    if (message.role === 'user') checkResults(message, messages[index - 1], index);
  });
}

function checkResults(message: Message, before: Message | undefined, index: number): void {
  const asked = (before?.content ?? []).flatMap(({ toolUse }) => (toolUse ? [toolUse.toolUseId!] : []));
  const answered = message.content!.flatMap(({ toolResult }) => (toolResult ? [toolResult] : []));
  const path = `messages.${index}.content`;
  if (answered.length > asked.length)
    throw invalid(
      `The number of toolResult blocks at ${path} exceeds the number of toolUse blocks of previous turn.`,
    );
  const missing = asked.filter((id) => !answered.some(({ toolUseId }) => toolUseId === id));
  if (missing.length > 0)
    throw invalid(`Expected toolResult blocks at ${path} for the following Ids: ${missing.join(', ')}`);
  message.content!.forEach(({ toolResult }, position) => {
    if (toolResult?.status === 'error' && !toolResult.content?.length)
      throw invalid(
        `The content field at ${path}.${position}.toolResult cannot be empty when status value is error.`,
      );
  });
}
