import { awsManagedPolicies } from './managed-policies.ts';
import type { NamedPolicy, PolicyDocument } from './policy.ts';

/** What a template may say of a role besides its name and whom it trusts. */
export interface RoleInput {
  /** Policies written into the role, by name. */
  inline?: Record<string, PolicyDocument>;
  managedPolicyArns?: string[];
  boundaryArn?: string | undefined;
  maxSessionSeconds?: number;
}

export interface Role {
  arn: string;
  name: string;
  trust: PolicyDocument;
  inline: Record<string, PolicyDocument>;
  managedPolicyArns: string[];
  boundaryArn: string | null;
  maxSessionSeconds: number;
  /** Policies put on the role from outside: inline ones by name. */
  added: Map<string, PolicyDocument>;
  /** Managed ones attached from outside, by ARN. */
  attached: Set<string>;
}

export type Roles = ReturnType<typeof createRoles>;

/** Roles with their policies, and the managed policies of this account and of AWS. Throws for what does not exist. */
export function createRoles(accountId: string) {
  const roles = new Map<string, Role>();
  const managed = new Map<string, PolicyDocument>(awsManagedPolicies);

  const get = (nameOrArn: string): Role => {
    const found = roles.get(nameOf(nameOrArn));
    if (!found) throw new Error(`There is no role ${nameOrArn}.`);
    return found;
  };
  const managedPolicy = (arn: string): PolicyDocument => {
    const found = managed.get(arn);
    if (!found) throw new Error(`Policy ${arn} does not exist or is not attachable.`);
    return found;
  };

  return {
    get,
    find: (arn: string): Role | null => {
      const found = roles.get(nameOf(arn));
      return found?.arn === arn ? found : null;
    },
    all: () => [...roles.values()],
    /** Makes a role or brings it to what is said here; what others put on it stays. */
    put(name: string, trust: PolicyDocument, input: RoleInput = {}): string {
      for (const arn of [
        ...(input.managedPolicyArns ?? []),
        ...(input.boundaryArn ? [input.boundaryArn] : []),
      ])
        managedPolicy(arn);
      const known = roles.get(name);
      const wanted = {
        trust,
        inline: input.inline ?? {},
        managedPolicyArns: input.managedPolicyArns ?? [],
        boundaryArn: input.boundaryArn ?? null,
        maxSessionSeconds: input.maxSessionSeconds ?? 3_600,
      };
      const arn = `arn:aws:iam::${accountId}:role/${name}`;
      // In place: keys that were given out stand for the role as it is now.
      if (known) Object.assign(known, wanted);
      else roles.set(name, { arn, name, ...wanted, added: new Map(), attached: new Set() });
      return arn;
    },
    remove: (name: string) => void roles.delete(name),
    putManaged: (arn: string, document: PolicyDocument) => void managed.set(arn, document),
    removeManaged(arn: string): void {
      managed.delete(arn);
      for (const role of roles.values()) role.attached.delete(arn);
    },
    managedPolicy,
    policiesOf: (role: Role): NamedPolicy[] => [
      ...Object.entries(role.inline).map(([name, document]) => ({ name, document })),
      ...[...role.added].map(([name, document]) => ({ name, document })),
      ...[...new Set([...role.managedPolicyArns, ...role.attached])].map((arn) => ({
        name: nameOf(arn),
        document: managedPolicy(arn),
      })),
    ],
    boundaryOf: (role: Role) => (role.boundaryArn === null ? null : managedPolicy(role.boundaryArn)),
  };
}

/** The last part of an ARN, or the name itself. */
function nameOf(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
