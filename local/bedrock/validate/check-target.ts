import type { ModelTarget } from '../find-model.ts';
import { invalid } from './invalid.ts';

/** Refuses a model that cannot chat, and one that answers through an inference profile only. */
export function checkTarget({ model, modelId, profileArn }: ModelTarget): void {
  if (model.kind !== 'chat')
    throw invalid(
      "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    );
  checkOnDemand({ model, modelId, profileArn });
}

/** Refuses the bare id of a model that answers through an inference profile only. */
export function checkOnDemand({
  model,
  modelId,
  profileArn,
}: Pick<ModelTarget, 'model' | 'modelId' | 'profileArn'>): void {
  if (profileArn === null && !model.onDemand)
    throw invalid(
      `Invocation of model ID ${modelId} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
    );
}
