/** What Bedrock's runtime offers here. */
export type Operation = keyof typeof ACTIONS;

/** The IAM action that each operation needs. */
export const ACTIONS = {
  Converse: 'bedrock:InvokeModel',
  ConverseStream: 'bedrock:InvokeModelWithResponseStream',
  InvokeModel: 'bedrock:InvokeModel',
  InvokeModelWithResponseStream: 'bedrock:InvokeModelWithResponseStream',
  CountTokens: 'bedrock:CountTokens',
} as const;

const PATHS: Record<string, Operation> = {
  converse: 'Converse',
  'converse-stream': 'ConverseStream',
  invoke: 'InvokeModel',
  'invoke-with-response-stream': 'InvokeModelWithResponseStream',
  'count-tokens': 'CountTokens',
};

/** The operation and the model of `POST /model/{modelId}/{operation}`, or null for any other request. */
export function routeOf(method: string, path: string): { operation: Operation; modelId: string } | null {
  const [, modelId, name] = /^\/model\/([^/?]+(?:\/[^/?]+)?)\/([a-z-]+)$/.exec(path) ?? [];
  const operation = name && Object.hasOwn(PATHS, name) ? PATHS[name] : undefined;
  if (method !== 'POST' || !operation || !modelId) return null;
  try {
    return { operation, modelId: decodeURIComponent(modelId) };
  } catch {
    return null;
  }
}
