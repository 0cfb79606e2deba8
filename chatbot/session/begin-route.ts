import { z } from 'zod';
import { CHAT_LANGUAGES, type ChatProfile } from '../../domain/clients/chat-profile.ts';
import { json, type ChatAnswer, type ChatRequest } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import { newSessionId } from './session-id.ts';
import { DEVICES, signToken, SOURCES } from './token.ts';

const TOKEN_LIFE_MS = 12 * 3_600_000;

const SHAPE = z.strictObject({
  language: z.enum(CHAT_LANGUAGES).optional(),
  source: z.enum(SOURCES).default('website'),
  device: z.enum(DEVICES).default('other'),
});

/** `POST /sessions`: a new session and the right to speak in it. Nothing is stored: many visitors never say a word. */
export function beginSession(
  request: ChatRequest,
  profile: ChatProfile,
  { secret, now, randomBytes }: { secret: string; now: number; randomBytes(count: number): Buffer },
): ChatAnswer {
  const { language = profile.language, source, device } = readJson(request, SHAPE);
  if (profile.isPaused) throw new Refusal('paused');
  const sessionId = newSessionId(randomBytes);
  const expiresAt = now + TOKEN_LIFE_MS;
  const claims = { sessionId, expiresAt, language, source, device };
  return json(201, {
    sessionId,
    token: signToken(claims, { clientId: profile.clientId, secret }),
    expiresAt: new Date(expiresAt).toISOString(),
  });
}
