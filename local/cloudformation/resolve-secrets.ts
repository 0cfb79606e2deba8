import type { Secrets } from './secrets.ts';
import type { Json } from './template.ts';

const REFERENCE =
  /\{\{resolve:secretsmanager:(arn:aws:secretsmanager:[^:}]+:[^:}]+:secret:[^:}]+)(?::SecretString)?:*\}\}/g;

/** Puts secrets in the place of `{{resolve:secretsmanager:...}}`, as CloudFormation does when it makes a resource. */
export function resolveSecrets(value: Json, secrets: Secrets): Json {
  if (typeof value === 'string') return value.replace(REFERENCE, (_, arn: string) => secrets.of(arn));
  if (Array.isArray(value)) return value.map((entry) => resolveSecrets(entry, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, resolveSecrets(entry, secrets)]),
  );
}
