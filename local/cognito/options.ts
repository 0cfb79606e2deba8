export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** What the pre-token-generation trigger is told. */
export interface TokenUser {
  sub: string;
  email: string | null;
  attributes: Record<string, string>;
  groups: string[];
  /** Whether a second factor is asked for at sign-in. */
  totpEnabled: boolean;
  clientId: string;
  trigger: TokenTrigger;
}

export type TokenTrigger =
  'TokenGeneration_Authentication' | 'TokenGeneration_NewPasswordChallenge' | 'TokenGeneration_RefreshTokens';

export interface CognitoOptions {
  /** Where the state is kept; null = in memory. */
  file: string | null;
  /** The issuer's base without a final slash, e.g. http://127.0.0.1:4566. */
  publicUrl: string;
  region: string;
  sendMail(mail: Mail): void | Promise<void>;
  /** UTC milliseconds. */
  now(): number;
  randomBytes(length: number): Buffer;
  preTokenGeneration?(poolId: string, user: TokenUser): Promise<{ groupsToRemove?: string[] } | void>;
}

export interface Caller {
  /** Whether the gateway has checked a signature; admin operations need one. */
  signed: boolean;
}
