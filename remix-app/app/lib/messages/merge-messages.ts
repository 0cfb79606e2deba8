import { instantKey } from './instant-order.ts';

interface Identified {
  sessionId: string;
  timestamp: string;
}

/** The name of a message: its conversation and its instant. */
export function messageKey(message: Identified): string {
  return `${message.sessionId} ${instantKey(message.timestamp)}`;
}

/** Both lists as one, oldest first, each message once; what came later wins (it may know its cost by now). */
export function mergeMessages<Message extends Identified>(
  known: readonly Message[],
  incoming: readonly Message[],
): Message[] {
  const byKey = new Map<string, Message>();
  for (const message of [...known, ...incoming]) byKey.set(messageKey(message), message);
  return [...byKey.values()].sort((a, b) => (instantKey(a.timestamp) < instantKey(b.timestamp) ? -1 : 1));
}
