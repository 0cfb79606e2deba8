import type {
  InferenceConfiguration,
  Message,
  StopReason,
  SystemContentBlock,
  TokenUsage,
  ToolConfiguration,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelTarget } from './find-model.ts';

/** What a model is asked, whichever operation asked it: Converse's shape. */
export interface ModelRequest {
  target: ModelTarget;
  system: SystemContentBlock[];
  messages: Message[];
  toolConfig: ToolConfiguration | null;
  inference: InferenceConfiguration;
}

/** What a model says, piece by piece and in this order; a block of text has no start of its own, as in Bedrock. */
export type ModelEvent =
  | { messageStart: { role: 'assistant' } }
  | {
      contentBlockStart: {
        contentBlockIndex: number;
        start: { toolUse: { toolUseId: string; name: string } };
      };
    }
  | {
      contentBlockDelta: {
        contentBlockIndex: number;
        delta: { text: string } | { toolUse: { input: string } };
      };
    }
  | { contentBlockStop: { contentBlockIndex: number } }
  | { messageStop: { stopReason: StopReason; additionalModelResponseFields?: { stop_sequence: string } } }
  | { metadata: { usage: TokenUsage } };

/** Answers a request; stops early when the caller has gone. */
export type Model = (request: ModelRequest, signal: AbortSignal) => AsyncIterable<ModelEvent>;
