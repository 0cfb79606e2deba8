import { notFound } from '../errors.ts';
import type { SecretsOperation } from '../operation.ts';
import type { Secret } from '../state.ts';
import { versionOf } from '../versions.ts';

/** GetSecretValue: the current version, or the one that is asked for. */
export const getSecretValue: SecretsOperation = (input, { secrets }) => {
  const secret = secrets.getKept(input.SecretId!);
  const found = versionOf(secret, { id: input.VersionId, stage: input.VersionStage });
  if (!found) throw notFound('secret value for staging label or version');
  const [VersionId, { value, stages, createdAt }] = found;
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId,
    VersionStages: stages,
    CreatedDate: createdAt / 1_000,
    ...('text' in value ? { SecretString: value.text } : { SecretBinary: value.bytes }),
  };
};

/** DescribeSecret: everything but the values. */
export const describeSecret: SecretsOperation = (input, { secrets }) =>
  described(secrets.get(input.SecretId!), 'VersionIdsToStages');

/** ListSecrets: pages by name; those marked for deletion only where they are asked for. */
export const listSecrets: SecretsOperation = (input, { secrets }) => {
  const limit = Math.min(100, Math.max(1, Number(input.MaxResults ?? 100)));
  const matching = secrets
    .all()
    .filter(({ deletedAt }) => deletedAt === null || input.IncludePlannedDeletion === true)
    .filter((secret) => (input.Filters ?? []).every((filter) => fits(secret, filter)))
    .filter(({ name }) => input.NextToken === undefined || name > input.NextToken);
  const page = matching.slice(0, limit);
  return {
    SecretList: page.map((secret) => described(secret, 'SecretVersionsToStages')),
    ...(matching.length > page.length ? { NextToken: page.at(-1)!.name } : {}),
  };
};

function described(secret: Secret, versions: string): object {
  const stages = Object.entries(secret.versions).filter(([, version]) => version.stages.length > 0);
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    Tags: secret.tags,
    CreatedDate: secret.createdAt / 1_000,
    LastChangedDate: secret.changedAt / 1_000,
    ...(secret.deletedAt === null ? {} : { DeletedDate: secret.deletedAt / 1_000 }),
    [versions]: Object.fromEntries(stages.map(([id, version]) => [id, version.stages])),
  };
}

/** Values are beginnings; an exclamation mark turns one round. */
function fits(secret: Secret, { Key, Values }: { Key: string; Values: string[] }): boolean {
  const texts: Record<string, string[]> = {
    name: [secret.name],
    description: [secret.description],
    'tag-key': secret.tags.map((tag) => tag.Key),
    'tag-value': secret.tags.map((tag) => tag.Value),
    all: [secret.name, secret.description, ...secret.tags.flatMap((tag) => [tag.Key, tag.Value])],
  };
  return Values.some((value) =>
    value.startsWith('!')
      ? !texts[Key]?.some((text) => text.startsWith(value.slice(1)))
      : texts[Key]?.some((text) => text.startsWith(value)),
  );
}
