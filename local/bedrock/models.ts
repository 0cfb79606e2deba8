/** A model that Bedrock offers in this platform's region. */
export interface FoundationModel {
  id: string;
  kind: 'chat' | 'embedding';
  /** Inference profiles that contain it. */
  profiles: readonly ('eu' | 'global')[];
  /** Whether its own id may be called; newer ones answer through a profile only. */
  onDemand: boolean;
  /** Most tokens of one answer. */
  maxTokens: number;
  /** Tokens that a prefix needs to be cached; null = no prompt caching. */
  cachedFrom: number | null;
}

/** As of late 2026; which regions and limits hold is in AWS's model pages. Anything else is an invalid identifier. */
export const MODELS: readonly FoundationModel[] = [
  {
    id: 'anthropic.claude-haiku-4-5-20251001-v1:0',
    kind: 'chat',
    profiles: ['eu', 'global'],
    onDemand: false,
    maxTokens: 64_000,
    cachedFrom: 4_096,
  },
  {
    id: 'anthropic.claude-sonnet-4-5-20250929-v1:0',
    kind: 'chat',
    profiles: ['eu', 'global'],
    onDemand: false,
    maxTokens: 64_000,
    cachedFrom: 1_024,
  },
  {
    id: 'anthropic.claude-3-haiku-20240307-v1:0',
    kind: 'chat',
    profiles: ['eu'],
    onDemand: true,
    maxTokens: 4_096,
    cachedFrom: null,
  },
  {
    id: 'amazon.titan-embed-text-v2:0',
    kind: 'embedding',
    profiles: [],
    onDemand: true,
    maxTokens: 0,
    cachedFrom: null,
  },
];
