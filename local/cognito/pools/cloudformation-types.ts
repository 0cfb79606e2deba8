/** The properties of AWS::Cognito::UserPool that are read here; others may be present. */
export interface UserPoolProperties {
  UserPoolName?: string;
  Policies?: { PasswordPolicy?: PasswordPolicyProperties };
  MfaConfiguration?: string;
  Schema?: SchemaProperties[];
  AccountRecoverySetting?: { RecoveryMechanisms?: { Name?: string; Priority?: unknown }[] };
  AdminCreateUserConfig?: {
    AllowAdminCreateUserOnly?: unknown;
    InviteMessageTemplate?: { EmailSubject?: string; EmailMessage?: string };
  };
  VerificationMessageTemplate?: { EmailSubject?: string; EmailMessage?: string };
  UserAttributeUpdateSettings?: { AttributesRequireVerificationBeforeUpdate?: string[] };
  EmailVerificationSubject?: string;
  EmailVerificationMessage?: string;
  LambdaConfig?: {
    PreTokenGeneration?: string;
    PreTokenGenerationConfig?: { LambdaArn?: string; LambdaVersion?: string };
    CustomMessage?: string;
  } & Record<string, unknown>;
}

export interface PasswordPolicyProperties {
  MinimumLength?: unknown;
  RequireUppercase?: unknown;
  RequireLowercase?: unknown;
  RequireNumbers?: unknown;
  RequireSymbols?: unknown;
  TemporaryPasswordValidityDays?: unknown;
}

export interface SchemaProperties {
  Name?: string;
  Mutable?: unknown;
  Required?: unknown;
  StringAttributeConstraints?: { MinLength?: unknown; MaxLength?: unknown };
}

/** The properties of AWS::Cognito::UserPoolClient that are read here; others may be present. */
export interface UserPoolClientProperties {
  ClientName?: string;
  GenerateSecret?: unknown;
  ExplicitAuthFlows?: string[];
  ReadAttributes?: string[];
  WriteAttributes?: string[];
  IdTokenValidity?: unknown;
  AccessTokenValidity?: unknown;
  RefreshTokenValidity?: unknown;
  AuthSessionValidity?: unknown;
  TokenValidityUnits?: { IdToken?: string; AccessToken?: string; RefreshToken?: string };
  EnableTokenRevocation?: unknown;
  RefreshTokenRotation?: { Feature?: string; RetryGracePeriodSeconds?: unknown };
}
