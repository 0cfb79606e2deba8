import { z } from 'zod';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import type { ChatAnswer, ChatRequest } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { cleanText } from '../http/clean-text.ts';
import type { ChatEvent } from '../http/event.ts';
import { Refusal } from '../http/refusal.ts';
import type { SessionClaims } from '../session/token.ts';
import { visitorOf } from '../session/visitor.ts';
import { admit } from './admit.ts';
import { answerTurn } from './answer-turn.ts';
import type { TurnServices } from './services.ts';

const MOST_CHARACTERS = 2_000;
/** Messages looked through for an answer that was given before. */
const LOOKED_THROUGH = 40;

const SHAPE = z.strictObject({
  messageId: z.uuid(),
  text: z
    .string()
    .max(MOST_CHARACTERS * 2)
    .transform(cleanText)
    .pipe(z.string().min(1).max(MOST_CHARACTERS)),
});

/** `POST /sessions/:id/messages`: refusals come as such, an answer as events. */
export async function answerMessage(
  services: TurnServices,
  request: ChatRequest,
  { profile, claims, secret }: { profile: ChatProfile; claims: SessionClaims; secret: string },
): Promise<ChatAnswer> {
  const message = readJson(request, SHAPE);
  if (profile.isPaused) throw new Refusal('paused');
  const visitor = visitorOf(request.ip, secret);
  const admitted = await admit(services.items, profile, claims, visitor, message, services.now());
  if ('answeredAt' in admitted) return { events: answeredBefore(services, claims, admitted.answeredAt) };
  return { events: answerTurn(services, { profile, claims, message, admitted }) };
}

/** The answer that was given to the same message before. */
async function* answeredBefore(
  { transcripts }: TurnServices,
  { sessionId }: SessionClaims,
  answeredAt: string,
): AsyncGenerator<ChatEvent> {
  const said = await transcripts.last(sessionId, LOOKED_THROUGH);
  const answer = said.find(({ timestamp }) => timestamp === answeredAt);
  yield { event: 'start', data: { messageId: answer?.message_id ?? '' } };
  if (answer) yield { event: 'delta', data: { text: answer.text } };
  if (answer?.sources) yield { event: 'sources', data: { documents: answer.sources } };
  yield { event: 'done', data: { partial: answer?.partial ?? false } };
}
