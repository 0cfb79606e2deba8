import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { detectEscalation } from '../../domain/escalation/detect.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';
import { ANSWER_PASSAGES } from '../../domain/knowledge/limits.ts';
import type { ChatEvent } from '../http/event.ts';
import { Refusal, refusalMessage } from '../http/refusal.ts';
import type { CallResult } from '../model/call.ts';
import { totalTokens } from '../model/usage.ts';
import { historyFor } from '../prompt/history.ts';
import { systemPrompt } from '../prompt/system-prompt.ts';
import { languageOf } from '../prompt/visitor-language.ts';
import { bookAppointment } from '../tools/book-appointment.ts';
import { listFreeSlots } from '../tools/list-free-slots.ts';
import { requestHuman } from '../tools/request-human.ts';
import { MOST_ANSWER_TOKENS } from './admit.ts';
import { converse, type Answer } from './converse.ts';
import { keepAnswer } from './keep-answer.ts';
import { keepQuestion } from './keep-question.ts';
import { apology, outOfBudget } from './say.ts';
import type { TurnServices } from './services.ts';
import type { Turn } from './turn.ts';
import { usageRecords } from './usage-records.ts';

const HISTORY_MESSAGES = 20;
const HISTORY_TOKENS = 2_500;

/**
 * Answers one message: stores and tracks it, asks the model with what the company knows, stores and tracks the answer,
 * settles the budgets. Whatever fails, each call is accounted for and the visitor is told.
 */
export async function* answerTurn(services: TurnServices, turn: Turn): AsyncGenerator<ChatEvent> {
  const { profile, claims, message, admitted } = turn;
  const { sessionId } = claims;
  const language = languageOf(message.text) ?? claims.language;
  const answerId = uuidFrom('answer', message.messageId);
  const started = services.now();
  let answer: Answer = { text: '', outcome: 'failed', calls: [], actions: [] };
  let answeredAt: string | null = null;
  try {
    const said = admitted.isFirst ? [] : await services.transcripts.last(sessionId, HISTORY_MESSAGES);
    // There already where an earlier try at this message was cut off.
    const before = said.filter(({ message_id: id }) => id !== message.messageId);
    if (before.length === said.length) await keepQuestion(services, turn);
    yield { event: 'start', data: { messageId: answerId } };
    yield* escalateWhereAsked(services, turn);

    const [passages, faq, modifiers] = await Promise.all([
      services.knowledge.search(message.text, ANSWER_PASSAGES),
      services.faq(),
      services.modifiers(profile),
    ]);
    const records = usageRecords(services.items, services.model.modelId);
    const mayBook = profile.features.has('calendar');
    answer = yield* converse(
      {
        model: services.model,
        persistence: services.persistence,
        called: (call) => records.keep(sessionId, services.timestamp(), call),
        mayCallAgain: admitted.reserveMore,
      },
      {
        system: systemPrompt({ profile, modifiers, faq, passages, language, mayBook, now: services.now() }),
        messages: historyFor([...before, { role: 'user', text: message.text }], HISTORY_TOKENS),
        tools: toolsFor(services, turn, mayBook),
        context: { sessionId, messageId: message.messageId },
        maxTokens: MOST_ANSWER_TOKENS,
      },
    );
    const sources = sourcesOf(answer.text, passages);
    const ending = endingOf(answer, profile, language);
    if (ending.text) {
      answer.text += ending.text;
      yield { event: 'delta', data: { text: ending.text } };
    }
    answeredAt = services.timestamp();
    await keepAnswer(services, turn, { answer, answerId, answeredAt, sources, started });
    if (sources.length > 0) yield { event: 'sources', data: { documents: sources } };
    if (answer.outcome === 'partial')
      yield {
        event: 'error',
        data: { code: 'unavailable', message: refusalMessage('unavailable', language) },
      };
    yield { event: 'done', data: { partial: answer.outcome === 'partial' } };
  } catch (error) {
    services.log.error('A message could not be answered.', error as Error);
    const code = error instanceof Refusal ? error.code : 'unavailable';
    yield { event: 'error', data: { code, message: refusalMessage(code, language) } };
  } finally {
    await settle(services, turn, answer, answeredAt);
  }
}

async function* escalateWhereAsked(services: TurnServices, turn: Turn): AsyncGenerator<ChatEvent> {
  const { profile, claims, message } = turn;
  if (!profile.features.has('escalation_detection')) return;
  const found = detectEscalation(message.text, { companyWords: [profile.companyName] });
  if (!found) return;
  await services.escalation({
    sessionId: claims.sessionId,
    messageId: message.messageId,
    words: message.text,
    reason: found.reason,
  });
  yield { event: 'escalated', data: {} };
}

function toolsFor(services: TurnServices, { message }: Turn, mayBook: boolean) {
  return [
    ...(mayBook ? [listFreeSlots(services.desk), bookAppointment(services.desk)] : []),
    requestHuman(({ sessionId, messageId }, reason) =>
      services.escalation({ sessionId, messageId, words: message.text || reason, reason: 'request_human' }),
    ),
  ];
}

/** Documents that the answer names, as the model was asked to; else none is claimed. */
function sourcesOf(text: string, passages: readonly { source: string }[]): string[] {
  return [...new Set(passages.map(({ source }) => source).filter((source) => text.includes(source)))];
}

/** What is added where the model has not answered. */
function endingOf(answer: Answer, profile: ChatProfile, language: 'pl' | 'en'): { text: string } {
  if (answer.outcome === 'out_of_budget')
    return { text: `${answer.text ? '\n\n' : ''}${outOfBudget(language)}` };
  return { text: answer.text === '' ? apology(profile, language) : '' };
}

/** What a call took is unknown where it began and broke: then what was reserved for it stands. */
async function settle(
  services: TurnServices,
  { admitted }: Turn,
  answer: Answer,
  answeredAt: string | null,
): Promise<void> {
  const spentOn = ({ usage, outcome }: CallResult) =>
    usage ? totalTokens(usage) : outcome === 'partial' || outcome === 'timeout' ? admitted.perCall : 0;
  const spent = answer.calls.reduce((sum, call) => sum + spentOn(call), 0);
  await Promise.all([admitted.settle(spent, answeredAt), services.analytics.flush()]).catch(
    (error: unknown) => services.log.error('A turn could not be settled.', error as Error),
  );
}
