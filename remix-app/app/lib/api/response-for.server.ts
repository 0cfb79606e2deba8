import { ServerError } from '@apollo/client/errors';
import { redirect } from '@remix-run/node';
import { signInPath } from '../session/require-user.server.ts';
import { errorTypes } from './error-types.ts';

/**
 * The response that a failed query deserves. What one may not see looks like what is not there; the API's own words
 * stay in the log.
 */
export function responseFor(error: unknown, request: Request): Response {
  const types = errorTypes(error);
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if ((ServerError.is(error) && error.statusCode === 401) || has(/^UnauthorizedException$/)) {
    return redirect(signInPath(request));
  }
  if (has(/^(Unauthorized|NotFound)/)) return new Response(null, { status: 404 });
  if (has(/^(BadRequest|BadInput|Validation)/)) return new Response(null, { status: 400 });
  console.error('A query failed.', error);
  return new Response(null, { status: 502 });
}
