import { invalidParameter } from '../errors.ts';
import type { SecretsOperation } from '../operation.ts';

const DAY_MS = 24 * 3_600_000;

/** DeleteSecret: at the end of its recovery window of 7 to 30 days, or at once where that is forced. */
export const deleteSecret: SecretsOperation = (input, { secrets, now }) => {
  const { RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: isForced } = input;
  if (isForced && days !== undefined)
    throw invalidParameter(
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  if (days !== undefined && (!Number.isInteger(days) || days < 7 || days > 30))
    throw invalidParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');
  const secret = isForced ? secrets.get(input.SecretId!) : secrets.getKept(input.SecretId!);
  const deletedAt = isForced ? now() : now() + (days ?? 30) * DAY_MS;
  if (isForced) secrets.forget(secret);
  else secret.deletedAt = deletedAt;
  return { ARN: secret.arn, Name: secret.name, DeletionDate: deletedAt / 1_000 };
};

/** RestoreSecret: takes a deletion back while its window is open. */
export const restoreSecret: SecretsOperation = (input, { secrets }) => {
  const secret = secrets.get(input.SecretId!);
  secret.deletedAt = null;
  return { ARN: secret.arn, Name: secret.name };
};

/** TagResource. */
export const tagResource: SecretsOperation = (input, { secrets }) => {
  const secret = secrets.getKept(input.SecretId!);
  const given = input.Tags ?? [];
  secret.tags = [...secret.tags.filter(({ Key }) => given.every((tag) => tag.Key !== Key)), ...given];
  return {};
};

/** UntagResource. */
export const untagResource: SecretsOperation = (input, { secrets }) => {
  const secret = secrets.getKept(input.SecretId!);
  secret.tags = secret.tags.filter(({ Key }) => !input.TagKeys?.includes(Key));
  return {};
};
