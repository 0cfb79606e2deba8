import type { ResourceHandler } from '../resource.ts';

interface SecretProperties {
  Name?: string;
  SecretString?: string;
  GenerateSecretString?: { PasswordLength?: number };
}

/** A generated secret; references to it in the template are resolved when they are used. */
export const secret: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as SecretProperties;
  const name = wanted.Name ?? `${stackName}-${logicalId}`;
  const arn = `arn:aws:secretsmanager:${cloud.place.region}:${cloud.place.accountId}:secret:${name}`;
  if (wanted.SecretString === undefined)
    cloud.secrets.of(arn, Number(wanted.GenerateSecretString?.PasswordLength ?? 32));
  return { id: arn, attributes: { Id: arn } };
};
