import type { ModelRequest } from '../model.ts';
import { askedIn } from './booking/asked.ts';
import { bookStep } from './booking/book-step.ts';
import { spokenBefore } from './booking/collect.ts';
import { isInjection } from './intents/injection.ts';
import { hasIntent, wordsBeside } from './intents/intents.ts';
import { findAnswer } from './knowledge/find-answer.ts';
import { voiceOf } from './phrases/voice.ts';
import { readPrompt } from './prompt/read-prompt.ts';
import type { Saying } from './saying.ts';
import { smallTalk } from './small-talk.ts';
import { languageOf } from './text/language-of.ts';
import { forcedTool } from './tools/forced-tool.ts';
import { tellOutcome } from './tools/tell-outcome.ts';
import { readTools } from './tools/tools.ts';
import { turnsOf } from './turns.ts';

/** Characters. */
const LONGEST_REASON = 200;

/**
 * What the rules say to a request. Only the system prompt instructs; what visitors, passages and tools say is data.
 * The order of the rules is their rank.
 */
export function answer({ system, messages, toolConfig }: ModelRequest): Saying {
  const prompt = readPrompt(system);
  const turns = turnsOf(messages);
  const tools = readTools(toolConfig);
  const said = turns.filter(({ role, text }) => role === 'user' && text !== '').map(({ text }) => text);
  const phrases = voiceOf(languageOf(said.toReversed(), prompt.language), prompt.tone);
  const last = turns.at(-1)!;

  const forced = forcedTool(toolConfig, tools, said.at(-1) ?? '');
  if (forced && last.results.length === 0) return forced;
  if (last.results.length > 0 && last.text === '') return { text: tellOutcome(turns, tools, phrases) };
  if (isInjection(last.text)) return { text: phrases.refusal() };
  if (hasIntent(last.text, 'identity')) return { text: phrases.identity(prompt.company) };

  const offered = askedIn(spokenBefore(turns, turns.length - 1)).human;
  const accepts = offered && hasIntent(last.text, 'yes');
  if (accepts || hasIntent(last.text, 'human')) {
    // A bare yes tells nobody what the question was.
    const reason = (accepts && said.at(-2)) || last.text;
    return tools.human
      ? { tool: tools.human.name, input: { reason: reason.slice(0, LONGEST_REASON) } }
      : { text: phrases.noHuman() };
  }
  if (offered && hasIntent(last.text, 'no') && wordsBeside(last.text, ['no', 'thanks']) === 0)
    return { text: phrases.allRight() };

  const booking = bookStep(turns, tools, prompt.now, phrases);
  if (booking) return booking;
  const talk = smallTalk(last.text, phrases, prompt.company);
  if (talk) return { text: talk };
  const found = findAnswer(last.text, prompt);
  if (!found) return { text: phrases.unknown(tools.human !== null) };
  return { text: found.source === null ? found.text : phrases.fromKnowledge(found.text, found.source) };
}
