import type { Booking, Contact } from '../../domain/appointments/booking.ts';
import type { ChatLanguage } from '../../domain/clients/chat-profile.ts';
import type { Item } from '../store/chat-items.ts';

const WEEK_SECONDS = 7 * 86_400;
const YEAR_SECONDS = 366 * 86_400;

/** Sort key in `platform_chat`: all bookings of a session stand together. */
export function bookingName(sessionId: string, appointmentId = ''): string {
  return `booking#${sessionId}#${appointmentId}`;
}

/** What the chatbot remembers of a booking, beside its key. */
export function bookingItem(booking: Booking): Item {
  return {
    appointment_id: booking.appointmentId,
    session_id: booking.sessionId,
    created_at: booking.createdAt,
    day: booking.day,
    time: booking.time,
    start: booking.start,
    minutes: booking.minutes,
    contact: booking.contact,
    service: booking.service,
    language: booking.language,
    hash: booking.code.hash,
    expires_at: booking.code.expiresAt,
    tries: booking.code.tries,
    resends: booking.code.resends,
    ttl: booking.start + WEEK_SECONDS,
  };
}

/** Reads what `bookingItem` wrote. */
export function bookingOf(item: Item): Booking {
  const service = item['service'] as string | undefined;
  const verifiedAt = item['verified_at'] as string | undefined;
  return {
    appointmentId: String(item['appointment_id']),
    sessionId: String(item['session_id']),
    createdAt: Number(item['created_at']),
    day: String(item['day']),
    time: String(item['time']),
    start: Number(item['start']),
    minutes: Number(item['minutes']),
    contact: item['contact'] as Contact,
    ...(service ? { service } : {}),
    language: item['language'] as ChatLanguage,
    code: {
      hash: String(item['hash']),
      expiresAt: Number(item['expires_at']),
      tries: Number(item['tries']),
      resends: Number(item['resends']),
      ...(item['unsent'] === true ? { isUnsent: true } : {}),
    },
    ...(verifiedAt ? { verifiedAt } : {}),
  };
}

/** The row of `{client}-appointments`, in the plan's attribute names. */
export function appointmentRow(booking: Booking): Item {
  return {
    appointment_id: booking.appointmentId,
    created_at: booking.createdAt,
    session_id: booking.sessionId,
    datetime: `${booking.day}T${booking.time}:00`,
    minutes: booking.minutes,
    service: booking.service,
    contact_info: booking.contact,
    verification_code: booking.code.hash,
    status: 'pending',
    ttl: booking.start + YEAR_SECONDS,
  };
}
