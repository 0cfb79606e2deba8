import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The types of what the API refused, for example `BadInput`: AppSync puts them beside the messages. */
export function errorTypes(error: unknown): string[] {
  if (!CombinedGraphQLErrors.is(error)) return [];
  return error.errors.map((one) => String((one as { errorType?: unknown }).errorType ?? ''));
}
