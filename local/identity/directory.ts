import { createCallers, type Caller } from './callers.ts';
import { createKeys, credentialsOf, type Credentials } from './keys.ts';
import { reportPermissions } from './permissions.ts';
import type { AccessRequest, PolicyDocument } from './policy.ts';
import { createResourcePolicies } from './resource-policies.ts';
import { createRoles } from './roles.ts';
import { createUsage, type RefusedRequest } from './usage.ts';
import type { RequestContext } from './variables.ts';

export type { Caller } from './callers.ts';
export type { Credentials } from './keys.ts';

export interface AssumeInput {
  roleArn: string;
  session: string;
  /** What narrows the session; null = nothing does. */
  policies: PolicyDocument[] | null;
  seconds: number;
  /** Condition keys of the request, such as `sts:externalid`. */
  context: RequestContext;
}

export interface DirectoryOptions {
  accountId: string;
  /** ms since the epoch. */
  now(): number;
  /** Hears of every request that policies do not allow. */
  refused?(request: RefusedRequest): void;
}

export type Directory = ReturnType<typeof createDirectory>;

/** Who there is and what each may do: roles and their policies, resources' own policies, and the access keys given out. */
export function createDirectory({ accountId, now, refused = () => {} }: DirectoryOptions) {
  const roles = createRoles(accountId);
  const keys = createKeys(now);
  const resources = createResourcePolicies();
  const usage = createUsage(refused);
  const callers = createCallers({ accountId, roles, resources, usage, now });
  const operator = keys.issue({ role: null, session: 'operator', sessionPolicies: null, expiresAt: null });

  const actAs = (roleArn: string, session: string): Caller =>
    callers.callerOf({ role: roles.get(roleArn), session, sessionPolicies: null, accessKeyId: '' });

  return {
    accountId,
    /** Credentials that may do everything: the developer's own. */
    operator: credentialsOf(operator),
    putRole: roles.put,
    removeRole(name: string): void {
      keys.forgetRole(roles.get(name));
      roles.remove(name);
    },
    /** Puts an inline policy on a role. */
    putPolicy(roleName: string, policyName: string, document: PolicyDocument): void {
      roles.get(roleName).added.set(policyName, document);
    },
    removePolicy: (roleName: string, policyName: string) => void roles.get(roleName).added.delete(policyName),
    putManagedPolicy: roles.putManaged,
    removeManagedPolicy: roles.removeManaged,
    /** A managed policy's document by its ARN; throws where there is none. */
    managedPolicy: roles.managedPolicy,
    attachManagedPolicy: (roleName: string, arn: string) => void roles.get(roleName).attached.add(arn),
    putResourcePolicy: resources.put,
    removeResourcePolicy: resources.remove,
    /**
     * A service acting in a role, with the role's policies and boundary: `actAs(roleArn, 'AWSCloudFormation')` answers
     * and words refusals like any caller.
     */
    actAs,
    /** Whether a role may do something. */
    roleMay: (roleArn: string, request: AccessRequest) => actAs(roleArn, 'service').may(request),
    isTrustedBy: (roleArn: string, service: string) => callers.isTrustedBy(roles.get(roleArn), service),
    serviceMay: callers.serviceMay,
    /** Lasting credentials of a role, for what runs as that role on this machine (session = the function's name). */
    credentialsFor: (roleArn: string, session: string): Credentials =>
      credentialsOf(keys.lasting(roles.get(roleArn), session)),
    /** How long a session of a role may last, s; null when there is no such role. */
    longestSession: (roleArn: string) => roles.find(roleArn)?.maxSessionSeconds ?? null,
    /** Temporary credentials; or the end of the sentence on why not, empty where it is the role that lets nobody in. */
    assume(caller: Caller, { roleArn, session, policies: sessionPolicies, seconds, context }: AssumeInput) {
      const role = roles.find(roleArn);
      const key = keys.find(caller.accessKeyId);
      if (!role || !key) return { allowed: false, reason: '' } as const;
      const decision = callers.mayAssume(key, role, context);
      if (!decision.allowed) return decision;
      const made = keys.issue({ role, session, sessionPolicies, expiresAt: now() + seconds * 1_000 });
      const { sessionToken = '', expiresAt } = made;
      return {
        allowed: true,
        ...credentialsOf(made),
        sessionToken,
        expiresAt: expiresAt!,
        arn: callers.arnOf(made),
      } as const;
    },
    /** The key that signs with this id, its caller, and whether it has expired. */
    find(accessKeyId: string) {
      const key = keys.find(accessKeyId);
      if (!key) return null;
      return { credentials: credentialsOf(key), caller: callers.callerOf(key), expired: keys.isExpired(key) };
    },
    /** Every role's grants, with how often each was needed. */
    permissions: () => reportPermissions(roles, usage),
  };
}
