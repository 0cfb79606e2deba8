import type { Client } from '../state/types.ts';
import type { UserPoolClientProperties } from './cloudformation-types.ts';
import { booleanProperty, numberProperty } from './property-values.ts';

const UNIT_SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** What AWS allows where a template names no flows. */
const DEFAULT_FLOWS = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

/** An app client from its CloudFormation properties. Clients with a secret are refused: none is checked here. */
export function readClient(id: string, properties: UserPoolClientProperties): Client {
  if (booleanProperty(properties.GenerateSecret, false)) {
    throw new TypeError(`App client ${id} wants a secret, which the local Cognito does not offer.`);
  }
  const units = properties.TokenValidityUnits ?? {};
  const rotation = properties.RefreshTokenRotation;
  return {
    id,
    name: properties.ClientName ?? id,
    flows: properties.ExplicitAuthFlows ?? DEFAULT_FLOWS,
    idTokenSeconds: seconds(properties.IdTokenValidity, units.IdToken, 1, 'hours'),
    accessTokenSeconds: seconds(properties.AccessTokenValidity, units.AccessToken, 1, 'hours'),
    refreshTokenSeconds: seconds(properties.RefreshTokenValidity, units.RefreshToken, 30, 'days'),
    challengeSeconds: numberProperty(properties.AuthSessionValidity, 3) * 60,
    readAttributes: properties.ReadAttributes ?? null,
    writeAttributes: properties.WriteAttributes ?? null,
    rotation:
      rotation?.Feature === 'ENABLED'
        ? { graceSeconds: numberProperty(rotation.RetryGracePeriodSeconds, 0) }
        : null,
    revocation: booleanProperty(properties.EnableTokenRevocation, true),
  };
}

function seconds(value: unknown, unit: string | undefined, otherwise: number, otherwiseUnit: string): number {
  const factor = UNIT_SECONDS[unit ?? otherwiseUnit];
  if (!factor) throw new TypeError(`"${unit}" is no unit of a token's validity`);
  return numberProperty(value, otherwise) * factor;
}
