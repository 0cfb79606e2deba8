/** A wish for an appointment; date and time are the client's local ones. */
export interface BookingWish {
  sessionId: string;
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM. */
  time: string;
  name: string;
  email: string;
  phone?: string | undefined;
  service?: string | undefined;
  /** The same id is the same wish: it is booked once. */
  requestId: string;
}

/** An appointment that waits for its code. */
export interface BookedAppointment {
  appointmentId: string;
  date: string;
  time: string;
  email: string;
  /** ISO instant. */
  codeExpiresAt: string;
  /** The code could not be mailed; the appointment stands, and a new code may be asked for. */
  isCodeUnsent?: boolean;
}

export type BookingAnswer =
  | { ok: true; appointment: BookedAppointment }
  | {
      ok: false;
      /** `too_many`: this visitor has not yet confirmed those booked before. */
      reason: 'taken' | 'past' | 'too_far' | 'outside_hours' | 'invalid' | 'too_many';
      /** What of the wish is invalid. */
      field?: 'date' | 'name' | 'email' | 'phone' | 'service';
      /** What else is free on that day. */
      times?: string[];
    };

/** Appointments of one client: what the chatbot's tools and its routes ask for. */
export interface BookingDesk {
  freeSlots(
    date: string,
  ): Promise<
    { ok: true; times: string[] } | { ok: false; reason: 'past' | 'too_far' | 'closed' | 'invalid' }
  >;
  book(wish: BookingWish): Promise<BookingAnswer>;
  verify(input: {
    appointmentId: string;
    sessionId: string;
    code: string;
  }): Promise<
    | { ok: true; date: string; time: string }
    | { ok: false; reason: 'wrong' | 'expired' | 'unknown' | 'already'; triesLeft?: number }
  >;
  sendNewCode(input: {
    appointmentId: string;
    sessionId: string;
  }): Promise<{ ok: true } | { ok: false; reason: 'unknown' | 'already' | 'too_often' }>;
  /** The appointment of a session that still waits for its code. */
  pending(sessionId: string): Promise<BookedAppointment | null>;
}
