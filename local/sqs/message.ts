export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  /** Base64. */
  BinaryValue?: string;
}

export type MessageAttributes = Record<string, MessageAttribute>;

/** A message as a queue keeps it; times in ms since the epoch. */
export interface Message {
  id: string;
  body: string;
  attributes: MessageAttributes;
  senderId: string;
  sentAt: number;
  /** Until then no consumer sees it: it is delayed, or one has it. */
  visibleAt: number;
  receives: number;
  firstReceivedAt: number | null;
  /** The queue it was moved away from. */
  deadLetterSource: string | null;
}
