/** Everything that the rules say by themselves, in one language and tone. Days are YYYY-MM-DD, times HH:MM. */
export interface Phrases {
  greeting(company: string | null): string;
  thanks(): string;
  goodbye(): string;
  identity(company: string | null): string;
  /** Does not know, and offers a person if there is one to offer. */
  unknown(offersHuman: boolean): string;
  /** A person was offered and declined. */
  allRight(): string;
  /** Does not take orders. */
  refusal(): string;
  fromKnowledge(answer: string, source: string): string;
  askDay(): string;
  /** Relative days cannot be read: the prompt tells no clock. */
  askDate(): string;
  askTime(day: string): string;
  askFor(what: readonly ('name' | 'email' | 'phone' | 'service')[]): string;
  past(): string;
  slots(day: string, times: string[]): string;
  noSlots(day: string): string;
  booked(day: string, time: string, awaitsCode: boolean, message: string | null): string;
  taken(times: string[]): string;
  notBooked(message: string | null): string;
  handedOver(): string;
  notHandedOver(message: string | null): string;
  noHuman(): string;
  /** The result of a tool that the rules do not know. */
  outcome(message: string | null, failed: boolean): string;
}
