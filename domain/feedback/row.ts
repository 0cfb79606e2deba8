export const FEEDBACK_TYPES = ['helpful', 'unhelpful', 'resolved', 'escalation_needed'] as const;
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];

/** A row of `platform_feedback`, as the plan lays it out. */
export interface FeedbackRow {
  client_id: string;
  /** `session#epoch seconds of the first feedback`: one row a session. */
  feedback_id: string;
  session_id: string;
  /** ISO instant. */
  timestamp: string;
  /** 1 to 5. */
  rating?: number;
  feedback_text?: string;
  feedback_type: FeedbackType;
  thumb?: 'up' | 'down';
  /** The last three messages. */
  conversation_summary: string;
  /** Epoch seconds. */
  ttl: number;
}

/** What a feedback says as a whole, where the visitor has not said so himself. */
export function feedbackTypeOf(given: {
  type?: FeedbackType;
  rating?: number;
  thumb?: 'up' | 'down';
}): FeedbackType {
  if (given.type) return given.type;
  if (given.thumb) return given.thumb === 'up' ? 'helpful' : 'unhelpful';
  return (given.rating ?? 0) >= 4 ? 'helpful' : 'unhelpful';
}
