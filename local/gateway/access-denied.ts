import type { Caller } from '../identity/directory.ts';
import type { AccessRequest } from '../identity/policy.ts';
import { ServiceError } from './answer.ts';

/** How a service spells a refusal, where it is not `AccessDeniedException` with HTTP 400. */
const SPELLINGS: Record<string, { code?: string; status: number; quoted?: true; lowerCase?: true }> = {
  bedrock: { status: 403 },
  cloudformation: { code: 'AccessDenied', status: 403 },
  iam: { code: 'AccessDenied', status: 403 },
  lambda: { status: 403 },
  s3: { code: 'AccessDenied', status: 403, quoted: true },
  scheduler: { status: 403 },
  ses: { status: 403 },
  sqs: { status: 403, lowerCase: true },
  sts: { code: 'AccessDenied', status: 403 },
};

/** Refuses what the caller's policies do not allow, in AWS's words and as the action's service spells it. */
export function requireAccess(caller: Caller, request: AccessRequest): void {
  const decision = caller.decide(request);
  if (!decision.allowed) throw accessDenied(caller, request, decision.reason);
}

/** The refusal itself: who may not do what on which resource, and why. */
export function accessDenied(
  caller: Caller,
  { action, resource }: Pick<AccessRequest, 'action' | 'resource'>,
  reason: string,
): ServiceError {
  const { code, status, quoted, lowerCase } = SPELLINGS[action.split(':')[0]!] ?? { status: 400 };
  const [shown, why] = lowerCase
    ? [action.toLowerCase(), reason.replace(action, action.toLowerCase())]
    : [action, reason];
  const what = `is not authorized to perform: ${shown} on resource: ${quoted ? `"${resource}"` : resource}`;
  return new ServiceError(
    code ?? 'AccessDeniedException',
    `User: ${caller.arn} ${what} ${why}`.trimEnd(),
    status,
  );
}
