import type { Caller } from '../identity/directory.ts';
import type { AccessRequest } from '../identity/policy.ts';
import { ServiceError } from './answer.ts';

/** Refuses what the caller's policies do not allow, in AWS's words. */
export function requireAccess(
  caller: Caller,
  request: AccessRequest,
  code = 'AccessDeniedException',
  status = code === 'AccessDenied' ? 403 : 400,
): void {
  if (caller.may(request)) return;
  throw new ServiceError(
    code,
    `User: ${caller.arn} is not authorized to perform: ${request.action} on resource: ${request.resource} ` +
      `because no identity-based policy allows the ${request.action} action`,
    status,
  );
}
