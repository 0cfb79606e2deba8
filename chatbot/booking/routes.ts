import { z } from 'zod';
import { json, type ChatAnswer, type ChatRequest } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { Refusal } from '../http/refusal.ts';
import type { BookingDesk } from './desk.ts';

const CODE = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
const NOTHING = z.strictObject({});

interface Named {
  appointmentId: string;
  sessionId: string;
}

/** `POST /appointments/:id/verify`: confirms an appointment by the code from the mail. */
export async function answerVerify(
  desk: BookingDesk,
  request: ChatRequest,
  { appointmentId, sessionId }: Named,
): Promise<ChatAnswer> {
  const { code } = readJson(request, CODE);
  const answer = await desk.verify({ appointmentId, sessionId, code });
  if (answer.ok)
    return json(200, { appointmentId, status: 'verified', date: answer.date, time: answer.time });
  switch (answer.reason) {
    case 'wrong':
      throw new Refusal('wrong_code', { triesLeft: answer.triesLeft ?? 0 });
    case 'expired':
      throw new Refusal('code_expired');
    case 'already':
      throw new Refusal('already_verified');
    case 'unknown':
      throw new Refusal('not_found');
  }
}

/** `POST /appointments/:id/code`: sends a new code. */
export async function answerNewCode(
  desk: BookingDesk,
  request: ChatRequest,
  named: Named,
): Promise<ChatAnswer> {
  readJson(request, NOTHING);
  const answer = await desk.sendNewCode(named);
  if (answer.ok) return { status: 204 };
  if (answer.reason === 'unknown') throw new Refusal('not_found');
  throw new Refusal(answer.reason === 'already' ? 'already_verified' : 'too_many_requests');
}
