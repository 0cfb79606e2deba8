import type { Booking } from '../../domain/appointments/booking.ts';
import type { Span } from '../../domain/appointments/slots.ts';

/** A calendar that a company keeps elsewhere. Every call rejects where it does not answer. */
export interface Calendar {
  /** What is taken within a span. */
  busy(within: Span): Promise<Span[]>;
  /** Writes an appointment, once however often; answers the event's id. */
  insert(booking: Booking): Promise<string>;
}
