import { authorize, type Decision } from './authorize.ts';
import type { Key } from './keys.ts';
import { decide, type AccessRequest, type PolicyDocument } from './policy.ts';
import { statementsFor, type Principal } from './principals.ts';
import type { ResourcePolicies } from './resource-policies.ts';
import type { Role, Roles } from './roles.ts';
import type { Usage } from './usage.ts';
import type { RequestContext } from './variables.ts';

/** Who signed a request, or in whose name a service acts. */
export interface Caller {
  accessKeyId: string;
  /** The role's ARN; the operator's own ARN when nobody's role was taken. */
  roleArn: string;
  /** What AWS calls the caller in its messages: an assumed role's session, or the operator. */
  arn: string;
  /** What all policies together say; remembered for the report of permissions. */
  decide(request: AccessRequest): Decision;
  /** Whether they allow it. */
  may(request: AccessRequest): boolean;
}

/** A session of a role: as long as it lasts it may do what the role may, or what it was narrowed to. */
export type Session = Pick<Key, 'role' | 'session' | 'sessionPolicies'>;

export interface CallersOptions {
  accountId: string;
  roles: Roles;
  resources: ResourcePolicies;
  usage: Usage;
  /** ms since the epoch. */
  now(): number;
}

/** Answers what sessions of roles may do, and what services may that a role or a resource trusts. */
export function createCallers({ accountId, roles, resources, usage, now }: CallersOptions) {
  const operatorArn = `arn:aws:iam::${accountId}:user/operator`;

  const arnOf = ({ role, session }: Session) =>
    role ? `arn:aws:sts::${accountId}:assumed-role/${role.name}/${session}` : operatorArn;
  const principalOf = (of: Session): Principal => {
    const roleArn = of.role?.arn ?? operatorArn;
    return { kind: 'role', roleArn, sessionArn: arnOf(of), accountId };
  };
  /** The ports of one machine stand for AWS's, which take TLS only. */
  const contextOfNow = (): RequestContext => ({
    'aws:securetransport': ['true'],
    'aws:currenttime': [new Date(now()).toISOString()],
    'aws:epochtime': [String(Math.floor(now() / 1_000))],
  });
  const contextOf = ({ role, session }: Session): RequestContext => ({
    ...contextOfNow(),
    'aws:principalarn': [role?.arn ?? operatorArn],
    'aws:principalaccount': [accountId],
    'aws:principaltype': [role ? 'AssumedRole' : 'User'],
    'aws:userid': [role ? `${role.name}:${session}` : 'operator'],
  });
  const allows = (document: PolicyDocument, request: AccessRequest) =>
    decide([{ name: '', document }], request).effect === 'allowed';

  const decideFor = (of: Session, asked: AccessRequest, resource: PolicyDocument | null): Decision => {
    if (!of.role) return { allowed: true, by: null };
    const request = { ...asked, context: { ...contextOf(of), ...asked.context } };
    const layers = {
      identity: roles.policiesOf(of.role),
      boundary: roles.boundaryOf(of.role),
      session: of.sessionPolicies,
      resource: resource && statementsFor(resource, principalOf(of)),
    };
    const decision = authorize(layers, request);
    if (!decision.allowed) usage.refused(arnOf(of), asked, decision.reason);
    else if (decision.by) usage.used(of.role.name, decision.by);
    return decision;
  };

  return {
    arnOf,
    callerOf(of: Session & { accessKeyId: string }): Caller {
      const decideRequest = (request: AccessRequest) =>
        decideFor(of, request, resources.of(request.resource));
      return {
        accessKeyId: of.accessKeyId,
        roleArn: of.role?.arn ?? operatorArn,
        arn: arnOf(of),
        decide: decideRequest,
        may: (request) => decideRequest(request).allowed,
      };
    },
    /** Whether a session may take a role: the role must let it in, by name or by leaving it to the session's policies. */
    mayAssume(of: Session, role: Role, given: RequestContext): Decision {
      const request = {
        action: 'sts:AssumeRole',
        resource: role.arn,
        context: { ...contextOf(of), ...given },
      };
      if (!allows(statementsFor(role.trust, principalOf(of), true), request))
        return { allowed: false, reason: '' };
      return decideFor(of, request, role.trust);
    },
    /** Whether a role's trust policy lets a service act in it, for example `lambda.amazonaws.com`. */
    isTrustedBy(role: Role, service: string): boolean {
      // Whatever a service does here, it does for this account.
      const context = { ...contextOfNow(), 'aws:sourceaccount': [accountId] };
      const request = { action: 'sts:AssumeRole', resource: role.arn, context };
      return allows(statementsFor(role.trust, { kind: 'service', service }), request);
    },
    /** Whether a resource's own policy lets a service in; nothing else could. */
    serviceMay(service: string, asked: AccessRequest): boolean {
      const document = resources.of(asked.resource);
      const request = { ...asked, context: { ...contextOfNow(), ...asked.context } };
      return document !== null && allows(statementsFor(document, { kind: 'service', service }), request);
    },
  };
}
