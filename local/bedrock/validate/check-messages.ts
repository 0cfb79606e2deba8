import type { Message } from '@aws-sdk/client-bedrock-runtime';
import { constraint, invalid } from './invalid.ts';

/** Who speaks when, and that everybody says something. */
export function checkMessages(messages: Message[]): void {
  messages.forEach((message, index) => {
    if (message?.role !== 'user' && message?.role !== 'assistant')
      throw constraint(
        message?.role,
        `messages.${index + 1}.member.role`,
        'Member must satisfy enum value set: [user, assistant]',
      );
    checkContent(message, index);
  });
  // [K]: that an empty list is answered with the same sentence.
  if (messages[0]?.role !== 'user')
    throw invalid(
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
    );
  // Newer models merge two turns of one side; the narrower rule, which Converse had first, was chosen here.
  if (messages.some(({ role }, index) => role === messages[index - 1]?.role))
    throw invalid(
      'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
    );
}

function checkContent({ content }: Message, index: number): void {
  if (!Array.isArray(content) || content.length === 0)
    throw invalid(
      `The content field in the Message object at messages.${index} is empty. Add a ContentBlock object to the content field and try again.`,
    );
  content.forEach((block, position) => {
    if (typeof block?.text === 'string' && block.text.trim() === '')
      throw invalid(
        `The text field in the ContentBlock object at messages.${index}.content.${position} is blank. Add text to the text field, and try again.`,
      );
  });
}
