/** Fields of the forms that make and change a client. */
export type ClientField =
  | 'clientId'
  | 'requestId'
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
    readonly type: 'BadInput' | 'Conflict' | 'HasLeft' | 'NoBucket' | 'NoStack' | 'Unauthorized',
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

/** What is refused in more than one place: before anything is written, and by the transaction's own conditions. */
export const idTaken = () =>
  new ClientRefusal('BadInput', 'Another client has this id, or had it once. Choose another.', 'clientId');
export const domainTaken = () =>
  new ClientRefusal('BadInput', 'Another client has this domain already.', 'domain');
export const changedMeanwhile = () =>
  new ClientRefusal(
    'Conflict',
    'Somebody changed this client in the meantime. Reload the page and try again.',
  );
