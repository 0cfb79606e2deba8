/** Where an appointment stands, as its row in `{client}-appointments` says. */
export const APPOINTMENT_STATUSES = [
  'pending',
  'verified',
  'cancelled',
  'rescheduled',
  'kept',
  'no_show',
] as const;

export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** What may follow. A visit that was marked wrongly may be marked again; one that is off stays off. */
const NEXT: Record<AppointmentStatus, readonly AppointmentStatus[]> = {
  pending: ['verified', 'cancelled', 'rescheduled'],
  verified: ['cancelled', 'rescheduled', 'kept', 'no_show'],
  cancelled: [],
  rescheduled: [],
  kept: ['no_show'],
  no_show: ['kept'],
};

/** The statuses from which an appointment may become this. */
export function statusesBefore(status: AppointmentStatus): AppointmentStatus[] {
  return APPOINTMENT_STATUSES.filter((before) => NEXT[before].includes(status));
}
