import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Why the API did not do what it was asked. */
export interface ApiFault {
  /** The API's type, for example BadInput or Conflict; null where no answer came, or none that says. */
  type: string | null;
  /** The field that the sentence speaks of. */
  field: string | null;
  /** One plain English sentence; empty where there is none. */
  sentence: string;
}

/** What an error of the API's client says. Only what the API refused on purpose has a sentence to show. */
export function apiFault(error: unknown): ApiFault {
  if (!CombinedGraphQLErrors.is(error)) return { type: null, field: null, sentence: '' };
  const first = error.errors[0] as
    { message: string; errorType?: unknown; errorInfo?: { field?: unknown } | null } | undefined;
  const field = first?.errorInfo?.field;
  return {
    type: typeof first?.errorType === 'string' ? first.errorType : null,
    field: typeof field === 'string' ? field : null,
    sentence: first?.message ?? '',
  };
}
