import type { Place } from '../dynamodb/table-arn.ts';
import { ServiceError } from '../gateway/answer.ts';
import { isDeleted, notFound } from './errors.ts';
import { openSecretsFile } from './open-secrets-file.ts';
import type { Secret, SecretValue } from './state.ts';
import { putVersion, versionOf } from './versions.ts';

export interface SecretsOptions {
  /** Null keeps them in memory. */
  file: string | null;
  place: Place;
  /** ms since the epoch. */
  now(): number;
}

export interface NewSecret {
  name: string;
  /** The six characters behind the name in its ARN. */
  suffix: string;
  description?: string;
  tags?: Secret['tags'];
}

export type Secrets = ReturnType<typeof createSecrets>;

/** Every secret of this machine: those of the templates, and those made over the API. Call `save` after a change. */
export function createSecrets({ file, place, now }: SecretsOptions) {
  const { state, save } = openSecretsFile(file);
  const arnOf = (name: string) => `arn:aws:secretsmanager:${place.region}:${place.accountId}:secret:${name}`;

  /** By its name, its ARN, or its ARN without the six characters; past its time it is gone. */
  const find = (id: string): Secret | null => {
    const found = Object.values(state.secrets).find(
      ({ name, arn }) => id === name || id === arn || id === arnOf(name),
    );
    if (!found || found.deletedAt === null || found.deletedAt > now()) return found ?? null;
    delete state.secrets[found.name];
    return null;
  };
  const get = (id: string): Secret => {
    const found = find(id);
    if (!found) throw notFound();
    return found;
  };

  return {
    save,
    find,
    /** Throws ResourceNotFoundException. */
    get,
    /** As get, but for one that nobody has deleted. */
    getKept(id: string): Secret {
      const found = get(id);
      if (found.deletedAt !== null) throw isDeleted();
      return found;
    },
    all(): Secret[] {
      return Object.keys(state.secrets)
        .sort()
        .flatMap((name) => find(name) ?? []);
    },
    /** The ARN that a policy must name for an id which may be of no secret at all. */
    resourceOf(id: string): string {
      return find(id)?.arn ?? (id.startsWith('arn:') ? id : arnOf(id));
    },
    create({ name, suffix, description = '', tags = [] }: NewSecret): Secret {
      const existing = find(name);
      if (existing?.deletedAt != null)
        throw new ServiceError(
          'InvalidRequestException',
          "You can't create this secret because a secret with this name is already scheduled for deletion.",
        );
      if (existing)
        throw new ServiceError(
          'ResourceExistsException',
          `The operation failed because the secret ${name} already exists.`,
        );
      const [at, arn] = [now(), `${arnOf(name)}-${suffix}`];
      const made: Secret = {
        name,
        arn,
        description,
        tags,
        createdAt: at,
        changedAt: at,
        deletedAt: null,
        versions: {},
      };
      return (state.secrets[name] = made);
    },
    put(secret: Secret, id: string, value: SecretValue, stages: string[] = ['AWSCURRENT']): void {
      putVersion(secret, { id, value, stages, at: now() });
    },
    forget(secret: Secret): void {
      delete state.secrets[secret.name];
    },
    /** The text of a secret, as a template's reference asks for it: the whole, or one field of JSON. Throws an Error. */
    textOf(
      id: string,
      { field, stage, version }: { field?: string; stage?: string; version?: string },
    ): string {
      const found = versionOf(get(id), { id: version, stage })?.[1].value;
      if (!found || !('text' in found)) throw new Error(`The secret ${id} holds no such text.`);
      if (field === undefined) return found.text;
      const value = (JSON.parse(found.text) as Record<string, unknown>)[field];
      if (value === undefined) throw new Error(`The secret ${id} has no field ${field}.`);
      return String(value);
    },
  };
}
