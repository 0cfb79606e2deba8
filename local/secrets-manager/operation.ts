import type { PasswordOptions } from './generate-password.ts';
import type { Secrets } from './secrets.ts';

/** What the API's operations are given, by the names AWS has for it; checked where it is used. */
export interface SecretsInput extends PasswordOptions {
  SecretId?: string;
  Name?: string;
  Description?: string;
  SecretString?: string;
  /** base64 */
  SecretBinary?: string;
  ClientRequestToken?: string;
  VersionId?: string;
  VersionStage?: string;
  VersionStages?: string[];
  RecoveryWindowInDays?: number;
  ForceDeleteWithoutRecovery?: boolean;
  Tags?: { Key: string; Value: string }[];
  TagKeys?: string[];
  MaxResults?: number;
  NextToken?: string;
  Filters?: { Key: string; Values: string[] }[];
  IncludePlannedDeletion?: boolean;
}

export interface SecretsContext {
  secrets: Secrets;
  /** Whole, from 0 to below. */
  random(below: number): number;
  newId(): string;
  /** ms since the epoch. */
  now(): number;
}

export type SecretsOperation = (input: SecretsInput, context: SecretsContext) => object;
