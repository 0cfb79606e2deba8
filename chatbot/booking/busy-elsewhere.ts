import type { Slot, Span } from '../../domain/appointments/slots.ts';
import type { BookingServices } from './services.ts';

/** What the company's other calendar says is taken; nothing, and a line in the log, where it does not answer. */
export async function busyElsewhere(
  { calendar, log }: Pick<BookingServices, 'calendar' | 'log'>,
  slots: Slot[],
): Promise<Span[]> {
  const [first, last] = [slots.at(0), slots.at(-1)];
  if (!calendar || !first || !last) return [];
  try {
    return await calendar.busy({ from: first.from, to: last.to });
  } catch (error) {
    log.error('The calendar does not answer; what is booked here is all that is known.', error as Error);
    return [];
  }
}
