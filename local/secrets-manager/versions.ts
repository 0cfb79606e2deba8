import { ServiceError } from '../gateway/answer.ts';
import type { Secret, SecretValue, SecretVersion } from './state.ts';

const MOST_VERSIONS = 100;

/**
 * Adds a version under its stages, which other versions lose; what was current becomes the previous one. The same
 * version again changes nothing; under the same id another value is refused.
 */
export function putVersion(
  secret: Secret,
  { id, value, stages, at }: { id: string; value: SecretValue; stages: string[]; at: number },
): void {
  const known = secret.versions[id];
  if (known && JSON.stringify(known.value) !== JSON.stringify(value))
    throw new ServiceError(
      'ResourceExistsException',
      `You can't use ClientRequestToken ${id} because that value is already in use for a version of the secret.`,
    );
  if (known) return;
  const current = versionOf(secret, { stage: 'AWSCURRENT' });
  const taken = stages.includes('AWSCURRENT') && current ? [...stages, 'AWSPREVIOUS'] : stages;
  for (const version of Object.values(secret.versions))
    version.stages = version.stages.filter((stage) => !taken.includes(stage));
  if (current && taken.includes('AWSPREVIOUS') && stages.includes('AWSCURRENT'))
    current[1].stages.push('AWSPREVIOUS');
  secret.versions[id] = { value, stages: [...stages], createdAt: at };
  secret.changedAt = at;
  forgetOld(secret);
}

/** A version by its id, its stage, or both; null where none is both. */
export function versionOf(
  secret: Secret,
  { id, stage }: { id?: string | undefined; stage?: string | undefined },
): [id: string, version: SecretVersion] | null {
  const wanted = stage ?? (id === undefined ? 'AWSCURRENT' : undefined);
  const found = Object.entries(secret.versions).find(
    ([versionId, { stages }]) =>
      (id === undefined || versionId === id) && (wanted === undefined || stages.includes(wanted)),
  );
  return found ?? null;
}

/** Versions without a stage go, the oldest first, when there are too many. */
function forgetOld(secret: Secret): void {
  const old = Object.entries(secret.versions)
    .filter(([, { stages }]) => stages.length === 0)
    .sort(([, one], [, other]) => one.createdAt - other.createdAt);
  const excess = Math.max(0, Object.keys(secret.versions).length - MOST_VERSIONS);
  for (const [id] of old.slice(0, excess)) delete secret.versions[id];
}
