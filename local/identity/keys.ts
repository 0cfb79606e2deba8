import { randomBytes } from 'node:crypto';
import type { PolicyDocument } from './policy.ts';
import type { Role } from './roles.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** An access key and what it stands for. */
export interface Key extends Credentials {
  /** Null = the operator. */
  role: Role | null;
  session: string;
  /** Null = the session was not narrowed. */
  sessionPolicies: PolicyDocument[] | null;
  /** ms since the epoch, null = never. */
  expiresAt: number | null;
}

export type Keys = ReturnType<typeof createKeys>;

/** The access keys given out; they live as long as this process. */
export function createKeys(now: () => number) {
  const keys = new Map<string, Key>();
  return {
    find: (accessKeyId: string) => keys.get(accessKeyId) ?? null,
    isExpired: (key: Key) => key.expiresAt !== null && key.expiresAt < now(),
    /** A new key; temporary ones have a session token, and push out those that have expired. */
    issue(of: Omit<Key, keyof Credentials>): Key {
      if (of.expiresAt !== null)
        for (const [id, old] of keys) if (old.expiresAt !== null && old.expiresAt < now()) keys.delete(id);
      const key: Key = {
        ...of,
        accessKeyId: (of.expiresAt === null ? 'AKIA' : 'ASIA') + randomBytes(8).toString('hex').toUpperCase(),
        secretAccessKey: randomBytes(30).toString('base64'),
        ...(of.expiresAt === null ? {} : { sessionToken: randomBytes(48).toString('base64') }),
      };
      keys.set(key.accessKeyId, key);
      return key;
    },
    /** The lasting key of a role for a session of this name, made when it is first asked for. */
    lasting(role: Role, session: string): Key {
      for (const key of keys.values())
        if (key.role === role && key.session === session && key.expiresAt === null) return key;
      return this.issue({ role, session, sessionPolicies: null, expiresAt: null });
    },
    forgetRole(role: Role): void {
      for (const [id, key] of keys) if (key.role === role) keys.delete(id);
    },
  };
}

/** What a client needs of a key to sign with it. */
export function credentialsOf({ accessKeyId, secretAccessKey, sessionToken }: Key): Credentials {
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
