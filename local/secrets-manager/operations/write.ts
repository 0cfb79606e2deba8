import { ServiceError } from '../../gateway/answer.ts';
import { invalidParameter } from '../errors.ts';
import { generatePassword } from '../generate-password.ts';
import type { SecretsInput, SecretsOperation } from '../operation.ts';
import type { SecretValue } from '../state.ts';

const NAME = /^[\w/+=.@-]{1,512}$/;
const LARGEST_BYTES = 65_536;
const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** CreateSecret, with its first version where a value comes along. */
export const createSecret: SecretsOperation = (input, { secrets, random, newId }) => {
  const name = input.Name ?? '';
  if (!NAME.test(name))
    throw invalidParameter(
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
  const value = valueOf(input);
  const existing = secrets.find(name);
  const token = input.ClientRequestToken ?? newId();
  // A client that asks once more has not heard the first answer.
  if (existing?.versions[token] && existing.deletedAt === null && value) {
    secrets.put(existing, token, value);
    return { ARN: existing.arn, Name: name, VersionId: token };
  }
  const suffix = Array.from({ length: 6 }, () => SUFFIX[random(SUFFIX.length)]).join('');
  const { Description: description, Tags: tags } = input;
  const secret = secrets.create({
    name,
    suffix,
    ...(description ? { description } : {}),
    ...(tags ? { tags } : {}),
  });
  if (!value) return { ARN: secret.arn, Name: name };
  secrets.put(secret, token, value);
  return { ARN: secret.arn, Name: name, VersionId: token };
};

/** PutSecretValue: a new version, the current one unless other stages are named. */
export const putSecretValue: SecretsOperation = (input, { secrets, newId }) => {
  const secret = secrets.getKept(input.SecretId!);
  const value = valueOf(input);
  if (!value) throw invalidParameter('You must provide either SecretString or SecretBinary.');
  const token = input.ClientRequestToken ?? newId();
  const stages = input.VersionStages ?? ['AWSCURRENT'];
  if (stages.length === 0 || stages.length > 20) throw invalidParameter('A version has 1 to 20 stages.');
  secrets.put(secret, token, value, stages);
  const VersionStages = secret.versions[token]!.stages;
  return { ARN: secret.arn, Name: secret.name, VersionId: token, VersionStages };
};

/** UpdateSecret: its description, and its value where one comes along. */
export const updateSecret: SecretsOperation = (input, { secrets, newId }) => {
  const secret = secrets.getKept(input.SecretId!);
  const value = valueOf(input);
  const token = input.ClientRequestToken ?? newId();
  if (value) secrets.put(secret, token, value);
  if (input.Description !== undefined) secret.description = input.Description;
  return { ARN: secret.arn, Name: secret.name, ...(value ? { VersionId: token } : {}) };
};

/** GetRandomPassword. */
export const getRandomPassword: SecretsOperation = (input, { random }) => {
  try {
    return { RandomPassword: generatePassword(input, random) };
  } catch (error) {
    throw invalidParameter((error as Error).message);
  }
};

function valueOf({ SecretString, SecretBinary }: SecretsInput): SecretValue | null {
  if (SecretString !== undefined && SecretBinary !== undefined)
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  if (SecretString === undefined && SecretBinary === undefined) return null;
  const size =
    SecretString === undefined
      ? Buffer.from(SecretBinary!, 'base64').length
      : Buffer.byteLength(SecretString);
  if (size > LARGEST_BYTES)
    throw new ServiceError('InvalidParameterException', `A secret has at most ${LARGEST_BYTES} bytes.`);
  return SecretString === undefined ? { bytes: SecretBinary! } : { text: SecretString };
}
