/** Anthropic's messages format, as InvokeModel takes it. */
export interface MessagesBody {
  anthropic_version: string;
  max_tokens: number;
  system?: string | TextBlock[];
  messages: { role: 'user' | 'assistant'; content: string | AnthropicBlock[] }[];
  tools?: { name: string; description?: string; input_schema: unknown; cache_control?: CacheControl }[];
  tool_choice?: { type: 'auto' | 'any' } | { type: 'tool'; name: string };
  stop_sequences?: string[];
  temperature?: number;
  top_p?: number;
}

export interface CacheControl {
  type: 'ephemeral';
  ttl?: '5m' | '1h';
}

interface TextBlock {
  type: 'text';
  text: string;
  cache_control?: CacheControl;
}

export type AnthropicBlock =
  | TextBlock
  | { type: 'tool_use'; id: string; name: string; input: unknown; cache_control?: CacheControl }
  | {
      type: 'tool_result';
      tool_use_id: string;
      content?: string | AnthropicBlock[];
      is_error?: boolean;
      cache_control?: CacheControl;
    }
  | { type: 'image' | 'document'; source: unknown; cache_control?: CacheControl };
