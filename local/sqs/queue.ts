import { openAppendFile } from '../disk/append-file.ts';
import type { Message, MessageAttributes } from './message.ts';
import type { QueueDefinition } from './queue-definition.ts';
import type { Receipt } from './receipt.ts';

/** A line of a queue's file: a message as it is now, or the id of one that is gone. */
type Entry = { put: Message } | { gone: string };

export interface QueueTools {
  file: string | null;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  /** Told when a message can be received. */
  arrived(): void;
  /** Takes over a message that was received too often; false when there is no such queue. */
  takeDeadLetter(queueArn: string, message: Message): boolean;
}

export type Queue = ReturnType<typeof openQueue>;

/** Lines in a queue's file before it is written anew with what is left. */
const LONGEST_FILE = 1_000;

/** One standard queue over its file: everything is delivered at least once, roughly in the order it was sent. */
export function openQueue(first: QueueDefinition, { file, now, newId, arrived, takeDeadLetter }: QueueTools) {
  let definition = first;
  const kept = openAppendFile<Entry>(file);
  const messages = new Map<string, Message>();
  for (const entry of kept.entries)
    if ('put' in entry) messages.set(entry.put.id, entry.put);
    else messages.delete(entry.gone);
  let lines = kept.entries.length;

  const write = (entry: Entry): void => {
    kept.append(entry);
    if (++lines < LONGEST_FILE || lines < 2 * messages.size) return;
    kept.replace([...messages.values()].map((put) => ({ put })));
    lines = messages.size;
  };
  const put = (message: Message): void => {
    messages.set(message.id, message);
    write({ put: message });
  };
  const remove = (id: string): void => {
    if (messages.delete(id)) write({ gone: id });
  };
  const expire = (): void => {
    const oldest = now() - definition.retentionSeconds * 1_000;
    for (const { id, sentAt } of messages.values()) if (sentAt < oldest) remove(id);
  };
  /** Moves a message on that was received too often; it stays where the other queue is missing. */
  const isRedriven = (message: Message): boolean => {
    const { redrive, arn } = definition;
    if (!redrive || message.receives < redrive.maxReceiveCount) return false;
    const moved = { ...message, visibleAt: now(), deadLetterSource: arn };
    if (!takeDeadLetter(redrive.deadLetterTargetArn, moved)) return false;
    remove(message.id);
    return true;
  };
  const held = ({ id, receives }: Receipt): Message | null => {
    const message = messages.get(id);
    return message?.receives === receives ? message : null;
  };

  return {
    definition: () => definition,
    redefine(newer: QueueDefinition): void {
      definition = newer;
    },
    send(sent: {
      body: string;
      attributes?: MessageAttributes;
      senderId: string;
      delaySeconds?: number | undefined;
    }): Message {
      const delay = (sent.delaySeconds ?? definition.delaySeconds) * 1_000;
      const message: Message = {
        id: newId(),
        body: sent.body,
        attributes: sent.attributes ?? {},
        senderId: sent.senderId,
        sentAt: now(),
        visibleAt: now() + delay,
        receives: 0,
        firstReceivedAt: null,
        deadLetterSource: null,
      };
      put(message);
      arrived();
      return message;
    },
    /** Puts in a message of another queue, with its id and its age. */
    take(message: Message): void {
      put(message);
      arrived();
    },
    /** Hands out at most so many messages, each invisible to others from now on for so long. */
    receive(most: number, visibilitySeconds = definition.visibilitySeconds): Message[] {
      expire();
      const received: Message[] = [];
      for (const message of messages.values()) {
        if (received.length === most) break;
        if (message.visibleAt > now() || isRedriven(message)) continue;
        const taken: Message = {
          ...message,
          visibleAt: now() + visibilitySeconds * 1_000,
          receives: message.receives + 1,
          firstReceivedAt: message.firstReceivedAt ?? now(),
        };
        put(taken);
        received.push(taken);
      }
      return received;
    },
    /** A receipt of an earlier delivery deletes nothing: somebody else has the message. */
    delete(receipt: Receipt): void {
      if (held(receipt)) remove(receipt.id);
    },
    /** False when the message is gone, or is not in the hands of this receipt's holder. */
    changeVisibility(receipt: Receipt, seconds: number): boolean {
      const message = held(receipt);
      if (!message || message.visibleAt <= now()) return false;
      put({ ...message, visibleAt: now() + seconds * 1_000 });
      if (seconds === 0) arrived();
      return true;
    },
    purge(): void {
      messages.clear();
      kept.replace([]);
      lines = 0;
    },
    /** Everything in the queue, as it was sent. */
    messages(): Message[] {
      expire();
      return [...messages.values()];
    },
    counts(): { visible: number; inFlight: number; delayed: number } {
      expire();
      const counts = { visible: 0, inFlight: 0, delayed: 0 };
      for (const { visibleAt, receives } of messages.values())
        counts[visibleAt <= now() ? 'visible' : receives > 0 ? 'inFlight' : 'delayed']++;
      return counts;
    },
  };
}
