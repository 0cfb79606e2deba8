import type { Appointment, AppointmentStatus } from '#generated/types.ts';

/** A row of platform_appointments. */
export interface AppointmentRow {
  client_id: string;
  appointment_id: string;
  session_id: string;
  /** Local time of the visit, YYYY-MM-DDTHH:MM. */
  starts_at?: string;
  status?: AppointmentStatus;
  created_at?: string;
  verified_at?: string;
}

export function appointmentFromRow(row: AppointmentRow): Appointment {
  return {
    clientId: row.client_id,
    appointmentId: row.appointment_id,
    sessionId: row.session_id,
    startsAt: row.starts_at ?? null,
    status: row.status ?? 'PENDING',
    createdAt: row.created_at ?? null,
    verifiedAt: row.verified_at ?? null,
  };
}
