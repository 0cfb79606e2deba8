import { readResult } from '../tools/read-result.ts';
import type { Tool } from '../tools/tools.ts';
import type { Turn } from '../turns.ts';

/** The index behind the last turn in which a visit was booked; 0 where none was. */
export function settledUpTo(turns: Turn[], tool: Tool): number {
  return (
    turns.findLastIndex((turn, index) =>
      resultsOf(turn, turns[index - 1], tool).some((result) => !readResult(result).failed),
    ) + 1
  );
}

/** Whether a turn says that the visit could not be booked. */
export function takenBy(turn: Turn, before: Turn | undefined, tool: Tool): boolean {
  return resultsOf(turn, before, tool).some((result) => readResult(result).failed);
}

function resultsOf(turn: Turn, before: Turn | undefined, tool: Tool) {
  const ids = (before?.uses ?? []).filter(({ name }) => name === tool.name).map(({ toolUseId }) => toolUseId);
  return turn.results.filter(({ toolUseId }) => ids.includes(toolUseId));
}
