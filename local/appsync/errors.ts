/** Fails the field that is being resolved; everything in it is shown to the caller. */
export class FieldError extends Error {
  constructor(
    message: string,
    readonly errorType: string | null = null,
    readonly data: unknown = null,
    readonly errorInfo: unknown = null,
  ) {
    super(message);
  }
}

/** A value that does not fit its type. AppSync gives these neither a type nor a place in the query. */
export class ValueError extends Error {}

/** Fails a whole request before anything is executed. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly errorType: string,
    message: string,
  ) {
    super(message);
  }
}

/** One entry of `errors` in a GraphQL answer, as AppSync writes it: nothing under `extensions`. */
export interface ErrorEntry {
  path: (string | number)[] | null;
  data?: unknown;
  errorType?: string | null;
  errorInfo?: unknown;
  locations: { line: number; column: number; sourceName: null }[] | null;
  message: string;
}

/** Fails a request after authorisation but before execution: HTTP 200 with `data: null`. */
export class OperationError extends Error {
  constructor(readonly entries: ErrorEntry[]) {
    super(entries[0]?.message ?? 'The operation is not valid.');
  }
}
