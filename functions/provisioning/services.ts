import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientRowsTable } from '../../domain/provisioning/client-tables.ts';
import type { OperationRow } from '../../domain/provisioning/operation.ts';

/** What the work on clients' resources is done with. */
export interface Services {
  dynamodb: DynamoDBDocumentClient;
  cloudformation: CloudFormationClient;
  s3: S3Client;
  secrets: SecretsManagerClient;
  cognito: CognitoIdentityProviderClient;
  /** Physical names by the plan's names. */
  tables: Record<ClientRowsTable | 'platform_people', string>;
  userPoolId: string;
  /** JSON, as CloudFormation gets it. */
  template: string;
  templateVersion: string;
  /** In which CloudFormation works on clients' stacks. */
  serviceRoleArn: string;
  /** The stack whose outputs are called as the template's parameters. */
  platformStack: string;
  /** Tells subscribers how far the work is. */
  publish(row: OperationRow): Promise<void>;
  fetch(url: string): Promise<{ ok: boolean; status: number }>;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  pause(milliseconds: number): Promise<void>;
}
