import type { Secrets } from '../secrets-manager/secrets.ts';
import type { Json } from './template.ts';

/** The secret's ARN or name, then what of it: `:SecretString:field:stage:version`, all of which may be left out. */
const REFERENCE =
  /\{\{resolve:secretsmanager:(arn:[^:}]+:secretsmanager:[^:}]*:[^:}]*:secret:[^:}]+|[^:}]+)(?::SecretString)?(?::([^:}]*))?(?::([^:}]*))?(?::([^:}]*))?:*\}\}/g;

/** Puts secrets in the place of `{{resolve:secretsmanager:...}}`, as CloudFormation does when it makes a resource. */
export function resolveSecrets(value: Json, secrets: Pick<Secrets, 'textOf'>): Json {
  if (typeof value === 'string')
    return value.replace(REFERENCE, (_, id: string, field?: string, stage?: string, version?: string) =>
      secrets.textOf(id, {
        ...(field ? { field } : {}),
        ...(stage ? { stage } : {}),
        ...(version ? { version } : {}),
      }),
    );
  if (Array.isArray(value)) return value.map((entry) => resolveSecrets(entry, secrets));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, resolveSecrets(entry, secrets)]),
  );
}
