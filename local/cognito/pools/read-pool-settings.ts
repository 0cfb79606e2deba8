import type { AttributeDefinition, MessageTemplate, PoolSettings, Triggers } from '../state/types.ts';
import type { SchemaProperties, UserPoolProperties } from './cloudformation-types.ts';
import { plainText } from './plain-text.ts';
import { booleanProperty, numberProperty } from './property-values.ts';
import { STANDARD_ATTRIBUTES, VERIFIED_ATTRIBUTES } from './standard-attributes.ts';

/** A pool's settings from its CloudFormation properties, with AWS's defaults for what is left out. */
export function readPoolSettings(properties: UserPoolProperties): PoolSettings {
  const policy = properties.Policies?.PasswordPolicy ?? {};
  const recovery = properties.AccountRecoverySetting?.RecoveryMechanisms;
  const invitation = properties.AdminCreateUserConfig?.InviteMessageTemplate;
  const verification = properties.VerificationMessageTemplate;
  return {
    passwordPolicy: {
      minimumLength: numberProperty(policy.MinimumLength, 8),
      requireUppercase: booleanProperty(policy.RequireUppercase, true),
      requireLowercase: booleanProperty(policy.RequireLowercase, true),
      requireNumbers: booleanProperty(policy.RequireNumbers, true),
      requireSymbols: booleanProperty(policy.RequireSymbols, true),
      temporaryPasswordValidityDays: numberProperty(policy.TemporaryPasswordValidityDays, 7),
    },
    mfa: readMfa(properties.MfaConfiguration),
    attributes: readAttributes(properties.Schema ?? []),
    recoveryByEmail: !recovery || recovery.some((mechanism) => mechanism.Name === 'verified_email'),
    verifyEmailBeforeUpdate:
      properties.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes('email') ??
      false,
    invitation: readTemplate(invitation?.EmailSubject, invitation?.EmailMessage),
    resetCode: readTemplate(
      verification?.EmailSubject ?? properties.EmailVerificationSubject,
      verification?.EmailMessage ?? properties.EmailVerificationMessage,
    ),
    triggers: readTriggers(properties.LambdaConfig ?? {}),
  };
}

/** What CDK writes where nobody chose a text: then the built-in one, in both languages, is the better. */
const STOCK_TEXTS = ['Verify your new account', 'The verification code to your new account is {####}'];

function readTemplate(subject: string | undefined, html: string | undefined): MessageTemplate {
  const chosen = (text: string | undefined) => (text && !STOCK_TEXTS.includes(text) ? text : null);
  const message = chosen(html);
  return { subject: chosen(subject), text: message === null ? null : plainText(message) };
}

function readTriggers(config: NonNullable<UserPoolProperties['LambdaConfig']>): Triggers {
  const { PreTokenGeneration, PreTokenGenerationConfig: versioned, CustomMessage, ...others } = config;
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new TypeError(`The trigger ${unknown.join(', ')} is not called here`);
  const version = versioned?.LambdaVersion ?? 'V1_0';
  if (version !== 'V1_0') throw new TypeError(`PreTokenGeneration ${version} is not called here, V1_0 is`);
  return {
    preTokenGeneration: versioned?.LambdaArn ?? PreTokenGeneration ?? null,
    customMessage: CustomMessage ?? null,
  };
}

function readMfa(value: string | undefined): PoolSettings['mfa'] {
  if (value === undefined || value === 'OFF') return 'OFF';
  if (value === 'OPTIONAL' || value === 'ON') return value;
  throw new TypeError(`MfaConfiguration "${value}" is not OFF, OPTIONAL or ON`);
}

function readAttributes(schema: SchemaProperties[]): AttributeDefinition[] {
  const standard = [...STANDARD_ATTRIBUTES, ...VERIFIED_ATTRIBUTES];
  const defined = schema.map((entry) => {
    const name = entry.Name ?? '';
    const isStandard = standard.includes(name) || name.startsWith('custom:');
    return {
      name: isStandard ? name : `custom:${name}`,
      // CDK always says; where a template does not, custom attributes get the stricter reading.
      mutable: booleanProperty(entry.Mutable, standard.includes(name)),
      required: booleanProperty(entry.Required, false),
      minLength: numberProperty(entry.StringAttributeConstraints?.MinLength, 0),
      maxLength: numberProperty(entry.StringAttributeConstraints?.MaxLength, 2048),
    };
  });
  const named = new Set(defined.map((attribute) => attribute.name));
  const others = standard
    .filter((name) => !named.has(name))
    .map((name) => ({ name, mutable: true, required: false, minLength: 0, maxLength: 2048 }));
  return [...defined, ...others];
}
