import type { JWK } from 'jose';
import type { Verifier } from '../srp/verifier.ts';

/** All that is kept, as it stands in the file. Times are UTC milliseconds. */
export interface State {
  format: 1;
  pools: Record<string, Pool>;
}

export interface Pool {
  id: string;
  name: string;
  createdAt: number;
  modifiedAt: number;
  settings: PoolSettings;
  signingKey: { kid: string; privateJwk: JWK; publicJwk: JWK };
  /** Hex; unknown names get their stable decoys from it. */
  decoySecret: string;
  clients: Record<string, Client>;
  groups: Record<string, Group>;
  /** By sub. */
  users: Record<string, User>;
  /** By origin_jti. */
  sessions: Record<string, Session>;
  /** By sub, or by the decoy's user id where nobody has the name. */
  resets: Record<string, Reset>;
}

export interface PoolSettings {
  passwordPolicy: PasswordPolicy;
  mfa: 'OFF' | 'OPTIONAL' | 'ON';
  attributes: AttributeDefinition[];
  /** Whether a changed address counts only once its code came back; until then the old one stays. */
  verifyEmailBeforeUpdate: boolean;
  /** False where only an administrator may reset a password. */
  recoveryByEmail: boolean;
  invitation: MessageTemplate;
  resetCode: MessageTemplate;
  triggers: Triggers;
}

/** ARNs of the functions that a pool calls; null = none. */
export interface Triggers {
  preTokenGeneration: string | null;
  customMessage: string | null;
}

export interface PasswordPolicy {
  minimumLength: number;
  requireUppercase: boolean;
  requireLowercase: boolean;
  requireNumbers: boolean;
  requireSymbols: boolean;
  temporaryPasswordValidityDays: number;
}

/** `name` as users carry it: `custom:client_id`. */
export interface AttributeDefinition {
  name: string;
  mutable: boolean;
  required: boolean;
  minLength: number;
  maxLength: number;
}

/** null = the built-in Polish and English text. */
export interface MessageTemplate {
  subject: string | null;
  text: string | null;
}

export interface Client {
  id: string;
  name: string;
  flows: string[];
  idTokenSeconds: number;
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
  challengeSeconds: number;
  /** null = every attribute. */
  readAttributes: string[] | null;
  /** null = the standard attributes, none of the custom ones. */
  writeAttributes: string[] | null;
  /** null = a refresh token stays the same for its whole life. */
  rotation: { graceSeconds: number } | null;
  revocation: boolean;
}

export interface Group {
  name: string;
  description: string | null;
}

export type UserStatus = 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';

export interface User {
  sub: string;
  attributes: Record<string, string>;
  groups: string[];
  enabled: boolean;
  status: UserStatus;
  password: Verifier;
  temporaryPasswordExpiresAt: number | null;
  createdAt: number;
  modifiedAt: number;
  totp: Totp | null;
  /** Base32; associated but not yet proved with a code. */
  pendingTotpSecret: string | null;
  /** An address the user wants and has not proved yet, while the old one stays. */
  pendingEmail: string | null;
  /** A code sent to the pending address, or else to the user's own. */
  emailCode: Code | null;
}

export interface Totp {
  secret: string;
  enabled: boolean;
  preferred: boolean;
  deviceName: string | null;
  /** The newest 30-second step whose code was used; no code works twice. */
  lastStep: number;
}

export interface Code {
  hash: string;
  expiresAt: number;
  failures: number;
}

export interface Reset extends Code {
  /** null = a decoy: nobody has this name, or nobody who may reset. */
  sub: string | null;
  /** When codes were asked for, to limit how often. */
  requestedAt: number[];
}

export interface Session {
  originJti: string;
  sub: string;
  clientId: string;
  /** Where the client rotates: the newest few, used ones included. */
  refreshTokens: RefreshToken[];
  authenticatedAt: number;
  expiresAt: number;
}

export interface RefreshToken {
  hash: string;
  /** null = not rotated away; else until when it may be sent again. */
  until: number | null;
}
