import { setTimeout as sleep } from 'node:timers/promises';
import type { Model, ModelEvent } from '../model.ts';
import { createPromptCache } from '../tokens/prompt-cache.ts';
import { promptParts } from '../tokens/prompt-parts.ts';
import { answer } from './answer.ts';
import { withinLimits, type Said } from './within-limits.ts';

/** The model of this machine: it answers from rules (see README.md), the same to the same request. */
export function createRulesModel(options: { now(): number; wordDelayMs?: number }): Model {
  const cached = createPromptCache(options.now);
  return async function* (request, signal) {
    const input = cached(request.target, promptParts(request));
    const said = withinLimits(answer(request), request);
    for (const event of eventsOf(said)) {
      if (signal.aborted) return;
      if (options.wordDelayMs && 'contentBlockDelta' in event) await sleep(options.wordDelayMs);
      yield event;
    }
    const { inputTokens, cacheReadInputTokens, cacheWriteInputTokens } = input;
    const totalTokens = inputTokens + cacheReadInputTokens + cacheWriteInputTokens + said.outputTokens;
    yield { metadata: { usage: { ...input, outputTokens: said.outputTokens, totalTokens } } };
  };
}

function* eventsOf({ blocks, stopReason, stopSequence }: Said): Iterable<ModelEvent> {
  yield { messageStart: { role: 'assistant' } };
  for (const [contentBlockIndex, block] of blocks.entries()) {
    if ('text' in block)
      for (const text of block.text.match(/\s*\S+\s*/g) ?? [])
        yield { contentBlockDelta: { contentBlockIndex, delta: { text } } };
    else {
      const { toolUseId, name, input } = block.toolUse;
      yield { contentBlockStart: { contentBlockIndex, start: { toolUse: { toolUseId, name } } } };
      for (const part of JSON.stringify(input).match(/.{1,24}/gs) ?? [])
        yield { contentBlockDelta: { contentBlockIndex, delta: { toolUse: { input: part } } } };
    }
    yield { contentBlockStop: { contentBlockIndex } };
  }
  const fields =
    stopSequence === null ? {} : { additionalModelResponseFields: { stop_sequence: stopSequence } };
  yield { messageStop: { stopReason, ...fields } };
}
