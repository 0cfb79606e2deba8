import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import { jsonObject } from '../gateway/json-object.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import { requireOwnRequest } from '../http/require-own-request.ts';
import type { Clock } from './clock.ts';

/** Where `Date` ends. */
const LATEST_MS = 8.64e15;

/**
 * GET tells the platform's time; POST moves it: `{"aheadMs": N}` from the machine's time, `{"byMs": N}` from its own.
 * Throws a ValidationException for anything else.
 */
export function handleClock(request: GatewayRequest, clock: Clock): Answer {
  if (request.method === 'POST') {
    requireOwnRequest(request.headers);
    const { aheadMs, byMs } = jsonObject(request.body);
    const ahead = byMs === undefined ? aheadMs : Number(byMs) + clock.ahead();
    if (typeof ahead !== 'number' || !Number.isInteger(ahead) || Math.abs(Date.now() + ahead) > LATEST_MS)
      throw new ServiceError('ValidationException', 'Say aheadMs or byMs, a whole number of milliseconds.');
    clock.move(ahead);
  }
  return jsonAnswer(200, { now: new Date(clock.now()).toISOString(), aheadMs: clock.ahead() });
}
