import { badInput } from '../lib/errors.ts';

/** A session's id as a key: session ids of other chatbots have any form, but 256 characters fit a filter's value. */
export function checkSessionId(sessionId: string): string {
  if (sessionId.length < 1 || sessionId.length > 256) badInput('A session id has 1 to 256 characters.');
  return sessionId;
}
