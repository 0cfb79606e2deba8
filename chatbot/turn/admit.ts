import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { localDayOf } from '../../domain/stats/local-day.ts';
import { monthLimits } from '../limits/month.ts';
import { visitorLimits } from '../limits/visitor.ts';
import { Refusal } from '../http/refusal.ts';
import { sessions } from '../session/sessions.ts';
import type { SessionClaims } from '../session/token.ts';
import { estimateTokens } from '../prompt/estimate.ts';
import type { ChatItems } from '../store/chat-items.ts';

/** Words of an answer at most. */
export const MOST_ANSWER_TOKENS = 700;
/** The rest of a call: rules, knowledge, history. Reserved rather too much; corrected when the call is done. */
const PROMPT_TOKENS = 5_000;

export interface Message {
  messageId: string;
  text: string;
}

/** A message that may be answered: its reservations are made, and must be settled. */
export interface Admitted {
  isFirst: boolean;
  /** Tokens reserved for a call. */
  perCall: number;
  /** Corrects what was reserved by what was spent, and remembers the answer; null lets the message be sent again. */
  settle(spent: number, answeredAt: string | null): Promise<void>;
  /** Reserves one more call of the model; false where the session's budget is used up. */
  reserveMore(): Promise<boolean>;
}

/** What a message that was answered before needs instead. */
export interface AnsweredBefore {
  answeredAt: string;
}

/** Whether a message may be answered; refuses what is too fast, over a budget, or being answered right now. */
export async function admit(
  items: ChatItems,
  profile: ChatProfile,
  claims: SessionClaims,
  visitor: string,
  message: Message,
  now: number,
): Promise<Admitted | AnsweredBefore> {
  const day = localDayOf(now, profile.timeZone);
  const perCall = PROMPT_TOKENS + MOST_ANSWER_TOKENS + estimateTokens(message.text);
  const ofVisitor = visitorLimits(items, { tokens: profile.limits.tokensPerVisitorDay });
  const ofSession = sessions(items, { tokens: profile.limits.tokensPerSession });

  const admission = await ofVisitor.reserve(visitor, day, perCall, now);
  if (!admission.ok) {
    if (admission.reason === 'budget') throw new Refusal('limit_reached');
    throw new Refusal('too_many_requests', { retryAfter: admission.retryAfterSeconds });
  }
  const begun = await ofSession.begin(claims, message.messageId, perCall, now);
  if (begun.kind !== 'begun') await ofVisitor.settle(visitor, day, -perCall);
  if (begun.kind === 'answered') return { answeredAt: begun.answeredAt };
  if (begun.kind === 'in_progress') throw new Refusal('answer_in_progress');
  if (begun.kind === 'too_fast')
    throw new Refusal('too_many_requests', { retryAfter: begun.retryAfterSeconds });
  if (begun.kind === 'budget') throw new Refusal('limit_reached');

  const { session, isFirst } = begun;
  let calls = 1;
  const settle = async (spent: number, answeredAt: string | null): Promise<void> => {
    const own = { id: claims.sessionId, item: session };
    await Promise.all([
      ofSession.settle(own, message.messageId, spent - calls * perCall, answeredAt),
      // Of the visitor only the first call was reserved: the rest is counted now.
      ofVisitor.settle(visitor, day, spent - perCall),
    ]);
  };
  if (isFirst) {
    const month = monthLimits(items, { conversations: profile.limits.conversationsPerMonth });
    if (!(await month.begin(day.slice(0, 7)))) {
      await settle(0, null);
      throw new Refusal('limit_reached');
    }
  }
  return {
    isFirst,
    perCall,
    settle,
    async reserveMore() {
      const ok = await ofSession.reserve(claims.sessionId, perCall);
      if (ok) calls += 1;
      return ok;
    },
  };
}
