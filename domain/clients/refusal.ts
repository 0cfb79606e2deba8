/** Fields of the forms that make and change a client. */
export type ClientField =
  | 'clientId'
  | 'companyName'
  | 'domain'
  | 'taxId'
  | 'contactEmail'
  | 'contactPhone'
  | 'monthlyFee'
  | 'timeZone'
  | 'language'
  | 'openingHours'
  | 'closedDays'
  | 'appointmentMinutes'
  | 'companyFacts'
  | 'privacyUrl'
  | 'googleCalendarId'
  | 'limits'
  | 'primaryColor'
  | 'greeting'
  | 'suggestions'
  | 'logo';

/** Ends a change of a client that may not be, with one plain sentence that says what would be right. */
export class ClientRefusal extends Error {
  constructor(
    readonly type: 'BadInput' | 'Conflict' | 'NoBucket' | 'Unauthorized',
    message: string,
    /** The field that the sentence speaks of, where it speaks of one. */
    readonly field?: ClientField,
  ) {
    super(message);
  }
}

/** Refuses what somebody typed into a field. */
export function refuse(field: ClientField, message: string): never {
  throw new ClientRefusal('BadInput', message, field);
}
