import type { AppointmentState } from '../conversations/state.ts';
import { localDayOfHour } from '../stats/local-day.ts';

/** Attributes of `platform_appointments` to set; those under `ifAbsent` only where nothing is written yet. */
export interface AppointmentUpdate {
  set: Record<string, string>;
  ifAbsent: Record<string, string>;
}

/**
 * What a conversation knows of an appointment. Never the whole row: it may be made in one conversation and verified
 * in another, in either order of arrival.
 */
export function appointmentUpdate(
  appointmentId: string,
  sessionId: string,
  state: AppointmentState,
  timeZone: string,
): AppointmentUpdate {
  const { createdAt, verifiedAt, startsAt } = state;
  const start = startsAt?.value;
  // One whose making was never seen has no day of its own: it stands at the end of the list.
  const day = createdAt ? localDayOfHour(createdAt.slice(0, 13), timeZone) : '0000-00-00';
  const key = `${start ?? `${day}T00:00`}#${appointmentId}`;
  const certain = createdAt !== undefined;
  const placed = { session_id: sessionId, starts_key: key };
  return {
    set: {
      ...(certain ? placed : {}),
      ...(start ? { starts_at: start } : {}),
      ...(createdAt ? { created_at: createdAt } : {}),
      ...(verifiedAt ? { verified_at: verifiedAt, status: 'VERIFIED' } : {}),
    },
    ifAbsent: { ...(certain ? {} : placed), ...(verifiedAt ? {} : { status: 'PENDING' }) },
  };
}
