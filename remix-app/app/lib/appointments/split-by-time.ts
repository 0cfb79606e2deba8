interface Visit {
  startsAt?: string | null;
}

export interface VisitsByTime<Appointment> {
  /** The next one first. */
  upcoming: Appointment[];
  /** The latest first. */
  past: Appointment[];
  /** Those whose time the chatbot did not say. */
  undated: Appointment[];
}

/** Parts visits at `now`, the client's local minute (`YYYY-MM-DDTHH:MM`): both have no zone, so text compares. */
export function splitByTime<Appointment extends Visit>(
  appointments: readonly Appointment[],
  now: string,
): VisitsByTime<Appointment> {
  const byTime = (a: Appointment, b: Appointment) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1);
  const dated = appointments.filter((each) => each.startsAt).sort(byTime);
  return {
    upcoming: dated.filter((each) => (each.startsAt ?? '') >= now),
    past: dated.filter((each) => (each.startsAt ?? '') < now).reverse(),
    undated: appointments.filter((each) => !each.startsAt),
  };
}
