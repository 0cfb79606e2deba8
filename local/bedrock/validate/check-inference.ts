import type { ModelRequest } from '../model.ts';
import { constraint, invalid } from './invalid.ts';

/** How much and how freely the model may say. */
export function checkInference({ inference, target }: ModelRequest): void {
  const { maxTokens, temperature, topP, stopSequences } = inference;
  if (maxTokens !== undefined && !(maxTokens >= 1))
    throw constraint(
      maxTokens,
      'inferenceConfig.maxTokens',
      'Member must have value greater than or equal to 1',
    );
  const limit = target.model.maxTokens;
  if (maxTokens !== undefined && maxTokens > limit)
    throw invalid(
      `The maximum tokens you requested exceeds the model limit of ${limit}. Try again with a maximum tokens value that is lower than ${limit}.`,
    );
  for (const [name, value] of Object.entries({ temperature, topP })) {
    const path = `inferenceConfig.${name}`;
    if (value !== undefined && value > 1)
      throw constraint(value, path, 'Member must have value less than or equal to 1');
    if (value !== undefined && value < 0)
      throw constraint(value, path, 'Member must have value greater than or equal to 0');
  }
  if (temperature !== undefined && topP !== undefined && !target.model.onDemand)
    throw invalid(
      'The model returned the following errors: `temperature` and `top_p` cannot both be specified for this model. Please use only one.',
    );
  if (stopSequences?.some((sequence) => sequence.trim() === ''))
    throw invalid(
      'The model returned the following errors: stop_sequences: each stop sequence must contain non-whitespace',
    );
}
