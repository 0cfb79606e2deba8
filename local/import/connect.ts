import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Stack } from '../stack.ts';

export interface Connection {
  dynamodb: DynamoDBDocumentClient;
  cloudformation: CloudFormationClient;
  /** Physical name of a table, by the plan's name. */
  tableOf(name: string): string;
  close(): void;
}

/** AWS clients of the operator, pointed at the platform that runs on this machine. */
export function connect(stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials' | 'tables'>): Connection {
  const settings = {
    endpoint: stack.endpointUrl,
    region: stack.region,
    credentials: stack.credentials,
    maxAttempts: 5,
  };
  const raw = new DynamoDBClient(settings);
  const cloudformation = new CloudFormationClient(settings);
  return {
    dynamodb: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }),
    cloudformation,
    tableOf: (name) => stack.tables[name] ?? name,
    close() {
      raw.destroy();
      cloudformation.destroy();
    },
  };
}
