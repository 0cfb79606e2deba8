import type { Reception } from '../../domain/appointments/slots.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';

/** When and how long a client receives people. */
export function receptionOf({ openingHours, appointmentMinutes, timeZone }: ChatProfile): Reception {
  return { hours: openingHours, minutes: appointmentMinutes, timeZone };
}
