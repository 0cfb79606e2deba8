import type { CachePointBlock, ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { AnthropicBlock, CacheControl } from './messages.ts';

/** Anthropic's content in Converse's blocks; a mark for the cache becomes a cache point behind its block. */
export function toBlocks(content: string | AnthropicBlock[]): (ContentBlock.TextMember & ContentBlock)[] {
  const blocks = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
  return blocks.flatMap((block) => [
    toBlock(block),
    ...cachePointOf(block.cache_control),
  ]) as (ContentBlock.TextMember & ContentBlock)[];
}

/** The cache point that a mark stands for, or nothing. */
export function cachePointOf(control: CacheControl | undefined): { cachePoint: CachePointBlock }[] {
  return control ? [{ cachePoint: { type: 'default', ...(control.ttl ? { ttl: control.ttl } : {}) } }] : [];
}

function toBlock(block: AnthropicBlock): ContentBlock {
  if (block.type === 'text') return { text: block.text };
  if (block.type === 'tool_use')
    return { toolUse: { toolUseId: block.id, name: block.name, input: block.input as never } };
  if (block.type === 'tool_result')
    return {
      toolResult: {
        toolUseId: block.tool_use_id,
        content: toBlocks(block.content ?? []) as never,
        status: block.is_error ? 'error' : 'success',
      },
    };
  return { [block.type]: { source: block.source } } as unknown as ContentBlock;
}
