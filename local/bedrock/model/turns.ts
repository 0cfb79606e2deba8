import type {
  ConversationRole,
  Message,
  ToolResultBlock,
  ToolUseBlock,
} from '@aws-sdk/client-bedrock-runtime';

/** A turn of the conversation as the rules read it. */
export interface Turn {
  role: ConversationRole;
  /** What was said; empty where a tool spoke. */
  text: string;
  uses: ToolUseBlock[];
  results: ToolResultBlock[];
}

/** The turns of a conversation, oldest first. */
export function turnsOf(messages: Message[]): Turn[] {
  return messages.map(({ role, content = [] }) => ({
    role: role!,
    text: content.flatMap(({ text }) => (text === undefined ? [] : [text.normalize('NFC')])).join('\n'),
    uses: content.flatMap(({ toolUse }) => (toolUse ? [toolUse] : [])),
    results: content.flatMap(({ toolResult }) => (toolResult ? [toolResult] : [])),
  }));
}
