import { createHash, randomBytes } from 'node:crypto';
import { decide, matchesPattern, type AccessRequest, type PolicyDocument, type Statement } from './policy.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Who signed a request. */
export interface Caller {
  accessKeyId: string;
  /** The role's ARN; the operator's own ARN when nobody's role was taken. */
  roleArn: string;
  /** What AWS calls the caller in its messages: an assumed role's session, or the operator. */
  arn: string;
  may(request: AccessRequest): boolean;
}

interface Role {
  arn: string;
  name: string;
  trust: PolicyDocument;
  policies: Map<string, PolicyDocument>;
}

interface Key extends Credentials {
  role: Role | null;
  session: string;
  sessionPolicies: PolicyDocument[];
  /** ms since the epoch, null = never. */
  expiresAt: number | null;
}

export type Directory = ReturnType<typeof createDirectory>;

/** Roles with their policies, and the access keys that stand for them. Keys live as long as this process. */
export function createDirectory(options: { accountId: string; now(): number }) {
  const roles = new Map<string, Role>();
  const keys = new Map<string, Key>();
  const operatorArn = `arn:aws:iam::${options.accountId}:user/operator`;

  const role = (name: string): Role => {
    const found = roles.get(name);
    if (!found) throw new Error(`There is no role ${name}.`);
    return found;
  };
  const issue = (
    prefix: string,
    of: Pick<Key, 'role' | 'session' | 'sessionPolicies' | 'expiresAt'>,
  ): Key => {
    const key: Key = {
      ...of,
      accessKeyId:
        prefix + createHash('sha256').update(randomBytes(32)).digest('hex').slice(0, 16).toUpperCase(),
      secretAccessKey: randomBytes(30).toString('base64'),
      ...(of.expiresAt === null ? {} : { sessionToken: randomBytes(48).toString('base64') }),
    };
    keys.set(key.accessKeyId, key);
    return key;
  };
  const arnOf = (key: Key) =>
    key.role ? `arn:aws:sts::${options.accountId}:assumed-role/${key.role.name}/${key.session}` : operatorArn;
  const callerOf = (key: Key): Caller => ({
    accessKeyId: key.accessKeyId,
    roleArn: key.role?.arn ?? operatorArn,
    arn: arnOf(key),
    may: (request) =>
      key.role === null ||
      (decide([...key.role.policies.values()], request) === 'allowed' &&
        key.sessionPolicies.every((policy) => decide([policy], request) === 'allowed')),
  });
  const operator = issue('AKIA', { role: null, session: 'operator', sessionPolicies: [], expiresAt: null });

  return {
    accountId: options.accountId,
    /** Credentials that may do everything: the developer's own. */
    operator: credentialsOf(operator),
    putRole(name: string, trust: PolicyDocument): string {
      const arn = `arn:aws:iam::${options.accountId}:role/${name}`;
      roles.set(name, { arn, name, trust, policies: roles.get(name)?.policies ?? new Map() });
      return arn;
    },
    putPolicy(roleName: string, policyName: string, document: PolicyDocument): void {
      role(roleName).policies.set(policyName, document);
    },
    removeRole(name: string): void {
      roles.delete(name);
      for (const [id, key] of keys) if (key.role?.name === name) keys.delete(id);
    },
    roleMay: (arn: string, request: AccessRequest) =>
      decide([...role(nameOf(arn)).policies.values()], request) === 'allowed',
    /** Lasting credentials of a role, for what runs as that role on this machine (session = the function's name). */
    credentialsFor(roleArn: string, session: string): Credentials {
      const of = role(nameOf(roleArn));
      for (const key of keys.values())
        if (key.role === of && key.session === session && key.expiresAt === null) return credentialsOf(key);
      return credentialsOf(issue('AKIA', { role: of, session, sessionPolicies: [], expiresAt: null }));
    },
    /** Temporary credentials, or null when the role does not trust the caller. */
    assume(
      caller: Caller,
      input: { roleArn: string; session: string; policy: PolicyDocument | null; seconds: number },
    ) {
      const of = roles.get(nameOf(input.roleArn));
      if (!of || of.arn !== input.roleArn || !trusts(of, caller, options.accountId)) return null;
      const key = issue('ASIA', {
        role: of,
        session: input.session,
        sessionPolicies: input.policy ? [input.policy] : [],
        expiresAt: options.now() + input.seconds * 1000,
      });
      for (const [id, old] of keys)
        if (old.expiresAt !== null && old.expiresAt < options.now()) keys.delete(id);
      return {
        ...credentialsOf(key),
        sessionToken: key.sessionToken!,
        expiresAt: key.expiresAt!,
        arn: arnOf(key),
      };
    },
    /** The key that signs with this id, its caller, and whether it has expired. */
    find(accessKeyId: string) {
      const key = keys.get(accessKeyId);
      if (!key) return null;
      const expired = key.expiresAt !== null && key.expiresAt < options.now();
      return { credentials: credentialsOf(key), caller: callerOf(key), expired };
    },
  };
}

function credentialsOf(key: Key): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken } = key;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** A trust policy that names the caller's role suffices; one that names the account leaves it to the caller's policies. */
function trusts(role: Role, caller: Caller, accountId: string): boolean {
  const asked = { action: 'sts:AssumeRole', resource: role.arn };
  return [role.trust.Statement].flat().some((statement) => {
    if (
      statement.Effect !== 'Allow' ||
      decide([{ Statement: { ...statement, Resource: '*' } }], asked) !== 'allowed'
    )
      return false;
    return awsPrincipals(statement).some((principal) =>
      [`arn:aws:iam::${accountId}:root`, accountId].includes(principal)
        ? caller.may(asked)
        : matchesPattern(principal, caller.roleArn) && (principal !== '*' || caller.may(asked)),
    );
  });
}

function awsPrincipals(statement: Statement): string[] {
  if (statement.Principal === '*') return ['*'];
  const named = (statement.Principal as { AWS?: string | string[] } | undefined)?.AWS;
  return named === undefined ? [] : [named].flat();
}
