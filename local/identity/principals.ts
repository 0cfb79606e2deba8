import { matchesPattern } from './pattern.ts';
import type { PolicyDocument, Statement } from './policy.ts';

/** Who asks: a role's session, or a service such as `lambda.amazonaws.com`. */
export type Principal =
  | { kind: 'role'; roleArn: string; sessionArn: string; accountId: string }
  | { kind: 'service'; service: string };

/**
 * The statements of a resource's policy that speak of a principal. One that names the account allows nothing by
 * itself: it leaves the matter to the principal's own policies, so it is kept only when `withAccount` asks for it.
 */
export function statementsFor(
  document: PolicyDocument,
  principal: Principal,
  withAccount = false,
): PolicyDocument {
  const Statement = [document.Statement].flat().filter((statement) => {
    const how = speaksOf(statement, principal);
    return how === 'by name' || (how === 'by account' && (withAccount || statement.Effect === 'Deny'));
  });
  return { ...document, Statement };
}

function speaksOf(statement: Statement, principal: Principal): 'by name' | 'by account' | null {
  // Rare, and easily wrong: an Allow with it allows nobody here, a Deny denies everybody.
  if (statement.NotPrincipal !== undefined) return statement.Effect === 'Deny' ? 'by name' : null;
  if (statement.Principal === '*') return 'by name';
  const named = (statement.Principal ?? {}) as { AWS?: string | string[]; Service?: string | string[] };
  if (principal.kind === 'service')
    return [named.Service ?? []].flat().includes(principal.service) ? 'by name' : null;
  const arns = [named.AWS ?? []].flat();
  if (arns.some((arn) => arn === '*' || [principal.roleArn, principal.sessionArn].includes(arn)))
    return 'by name';
  const account = [principal.accountId, `arn:aws:iam::${principal.accountId}:root`];
  return arns.some((arn) => account.some((own) => matchesPattern(arn, own))) ? 'by account' : null;
}
