export interface DayGroup<Message> {
  day: string;
  messages: Message[];
}

/** Cuts messages (oldest first) where the local day changes; `dayOf` knows the zone. */
export function groupByDay<Message extends { timestamp: string }>(
  messages: readonly Message[],
  dayOf: (timestamp: string) => string,
): DayGroup<Message>[] {
  const groups: DayGroup<Message>[] = [];
  for (const message of messages) {
    const day = dayOf(message.timestamp);
    const last = groups[groups.length - 1];
    if (last?.day === day) last.messages.push(message);
    else groups.push({ day, messages: [message] });
  }
  return groups;
}
