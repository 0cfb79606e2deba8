import { randomInt, randomUUID } from 'node:crypto';
import { generatePassword, type PasswordOptions } from '../../secrets-manager/generate-password.ts';
import { versionOf } from '../../secrets-manager/versions.ts';
import { generatedId, generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface SecretProperties {
  Name?: string;
  Description?: string;
  SecretString?: string;
  GenerateSecretString?: PasswordOptions & { SecretStringTemplate?: string; GenerateStringKey?: string };
  Tags?: { Key: string; Value: string }[];
}

/** A secret: with the value that the template gives it, or one drawn the first time and kept from then on. */
export const secret: ResourceHandler = async (properties, { secrets }, { stackName, logicalId }) => {
  const wanted = properties as unknown as SecretProperties;
  const name = wanted.Name ?? generatedName(stackName, logicalId, 64);
  const made =
    secrets.find(name) ??
    secrets.create({
      name,
      suffix: generatedId(6, stackName, logicalId),
      ...(wanted.Description ? { description: wanted.Description } : {}),
      ...(wanted.Tags ? { tags: wanted.Tags } : {}),
    });
  const current = versionOf(made, {})?.[1].value;
  const text = wanted.SecretString ?? (current ? undefined : generated(wanted));
  const isNew = text !== undefined && !(current && 'text' in current && current.text === text);
  if (isNew) secrets.put(made, randomUUID(), { text });
  if (isNew || !current) await secrets.save();
  return {
    id: made.arn,
    attributes: { Id: made.arn },
    async remove() {
      secrets.forget(made);
      await secrets.save();
    },
  };
};

/** A password; in a JSON template's field where there is one. */
function generated({ GenerateSecretString }: SecretProperties): string {
  const { SecretStringTemplate, GenerateStringKey, ...options } = GenerateSecretString ?? {};
  const password = generatePassword(options, (below) => randomInt(below));
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return password;
  const fields = JSON.parse(SecretStringTemplate) as Record<string, unknown>;
  return JSON.stringify({ ...fields, [GenerateStringKey]: password });
}
