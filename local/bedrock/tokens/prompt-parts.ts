import type {
  CachePointBlock,
  ContentBlock,
  SystemContentBlock,
  Tool,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelRequest } from '../model.ts';
import { tokensOf } from './tokens-of.ts';

/** A block of a prompt, or a point up to which it may be cached. */
export type PromptPart = { text: string; tokens: number } | { cachePoint: CachePointBlock };

/** What a turn and a tool cost beside their text; an image or a document is counted as one page. */
const TURN_TOKENS = 4;
const TOOL_TOKENS = 16;
const ATTACHMENT_TOKENS = 1_600;

/** A request as the model reads it: tools, system prompt, messages. */
export function promptParts({
  system,
  messages,
  toolConfig,
}: Pick<ModelRequest, 'system' | 'messages' | 'toolConfig'>): PromptPart[] {
  return [
    ...(toolConfig?.tools ?? []).map((tool) => partOf(tool, TOOL_TOKENS)),
    ...system.map((block) => partOf(block, 0)),
    ...messages.flatMap(({ role, content }) =>
      content!.map((block, index) => partOf(block, index === 0 ? TURN_TOKENS : 0, role)),
    ),
  ];
}

/** Tokens of a whole prompt. */
export function promptTokens(parts: PromptPart[]): number {
  return parts.reduce((sum, part) => sum + ('tokens' in part ? part.tokens : 0), 0);
}

function partOf(block: ContentBlock | SystemContentBlock | Tool, extra: number, role = ''): PromptPart {
  if (block.cachePoint) return { cachePoint: block.cachePoint };
  const text = 'text' in block && block.text !== undefined ? block.text : JSON.stringify(block);
  const isAttachment = 'image' in block || 'document' in block || 'video' in block;
  return { text: `${role}\n${text}`, tokens: extra + (isAttachment ? ATTACHMENT_TOKENS : tokensOf(text)) };
}
