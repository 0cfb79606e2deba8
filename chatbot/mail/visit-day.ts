import type { Booking } from '../../domain/appointments/booking.ts';
import type { ChatLanguage } from '../../domain/clients/chat-profile.ts';

/** The day of a visit in words: `piątek, 27 listopada 2026`. */
export function visitDay({ start }: Booking, timeZone: string, language: ChatLanguage): string {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' }).format(start * 1000);
}
