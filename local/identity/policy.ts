import { conditionsHold, type Conditions } from './conditions.ts';
import { matchesPattern } from './pattern.ts';
import { fillVariables, type RequestContext } from './variables.ts';

/** One statement of an IAM policy, its intrinsic functions already replaced. */
export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: Conditions;
}

export interface PolicyDocument {
  /** Variables mean something from 2012-10-17 on. */
  Version?: string;
  Statement: Statement | Statement[];
}

/** A policy under the name it has on its role. */
export interface NamedPolicy {
  name: string;
  document: PolicyDocument;
}

export interface AccessRequest {
  action: string;
  resource: string;
  context?: RequestContext;
}

/** The part of a policy that allowed a request: a statement's place, and which of its actions and resources fitted. */
export interface Grant {
  policy: string;
  statement: number;
  action: string;
  resource: string;
}

export type Verdict = { effect: 'allowed'; by: Grant } | { effect: 'denied' } | { effect: 'not allowed' };

/** What some policies together say of one request: an explicit Deny wins, and what nobody allows is not allowed. */
export function decide(policies: readonly NamedPolicy[], request: AccessRequest): Verdict {
  let by: Grant | null = null;
  for (const { name, document } of policies)
    for (const [index, statement] of [document.Statement].flat().entries()) {
      const fitting = fit(statement, request, document.Version === '2012-10-17');
      if (!fitting) continue;
      if (statement.Effect === 'Deny') return { effect: 'denied' };
      by ??= { policy: name, statement: index, ...fitting };
    }
  return by ? { effect: 'allowed', by } : { effect: 'not allowed' };
}

/** The action and the resource of a statement that fit a request; null where the statement says nothing of it. */
function fit(statement: Statement, request: AccessRequest, hasVariables: boolean) {
  const context = request.context ?? {};
  const fill = (text: string) => (hasVariables ? fillVariables(text, context) : text);
  const action = fitting(statement.Action, statement.NotAction, (pattern) =>
    matchesPattern(pattern.toLowerCase(), request.action.toLowerCase()),
  );
  if (action === null) return null;
  const resource = fitting(statement.Resource, statement.NotResource, (pattern) => {
    const filled = fill(pattern);
    return filled !== null && matchesPattern(filled, request.resource);
  });
  if (resource === null) return null;
  const holds = conditionsHold(statement.Condition ?? {}, context, fill, statement.Effect);
  return holds ? { action, resource } : null;
}

/** The pattern that fits; `*` where the statement names only what is excluded, or nothing (a trust policy's resource). */
function fitting(
  included: string | string[] | undefined,
  excluded: string | string[] | undefined,
  matches: (pattern: string) => boolean,
): string | null {
  if (included !== undefined) return [included].flat().find(matches) ?? null;
  return excluded !== undefined && [excluded].flat().some(matches) ? null : '*';
}
