import { badInput, unavailable } from './errors.ts';

/** The page size asked for: 50 unless told, 1 to 100. */
export function pageLimit(limit: number | null | undefined): number {
  const size = limit ?? 50;
  if (size < 1 || size > 100) badInput('Ask for 1 to 100 rows a page.');
  return size;
}

/** Raises what went wrong while a list was read; nothing where it went well. */
export function raiseListError(error: { message: string; type: string } | undefined, what: string): void {
  if (!error) return;
  if (isCursorError(error)) badInput('This page cursor is not valid here. Start from the first page.');
  unavailable(what);
}

/** AppSync cannot open the cursor (edited, or of another list), or DynamoDB finds it outside this client's rows. */
function isCursorError(error: { message: string; type: string }): boolean {
  return (
    error.message.indexOf('InvalidPaginationToken') !== -1 ||
    error.message.toLowerCase().indexOf('starting key') !== -1 ||
    error.type.indexOf('UserIllegalArgumentException') !== -1
  );
}
