import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Stack, StackUser } from '../../local/stack.ts';

/** A document client as the operator of the running platform. */
export function operator(stack: Stack): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(access(stack)), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** Region, endpoint and credentials of the operator. */
export function access(stack: Stack) {
  return { region: stack.region, endpoint: stack.endpointUrl, credentials: stack.credentials };
}

/** A registered client. Its own tables are those of its stack where it has one. */
export async function aClient(stack: Stack, clientId: string, attributes: object = {}): Promise<void> {
  const row = {
    client_id: clientId,
    SK: 'PROFILE',
    company_name: `Firma ${clientId}`,
    domain: `${clientId}.example`,
    status: 'active',
    created_at: new Date().toISOString(),
    subscription_plan: 'basic',
    monthly_fee: 800,
    tables_prefix: clientId,
    time_zone: 'Europe/Warsaw',
    ...attributes,
  };
  await operator(stack).send(new PutCommand({ TableName: 'clients_registry', Item: row }));
}

/** An invited user who has already set a password. */
export async function aUser(stack: Stack, user: Omit<StackUser, 'password'>): Promise<StackUser> {
  const cognito = new CognitoIdentityProviderClient(access(stack));
  const password = 'Zielony-Rower-2026!';
  const pool = { UserPoolId: stack.userPoolId };
  const attributes = [
    { Name: 'email', Value: user.email },
    { Name: 'email_verified', Value: 'true' },
    ...(user.clientId ? [{ Name: 'custom:client_id', Value: user.clientId }] : []),
  ];
  await cognito.send(
    new AdminCreateUserCommand({
      ...pool,
      Username: user.email,
      UserAttributes: attributes,
      MessageAction: 'SUPPRESS',
    }),
  );
  await cognito.send(
    new AdminSetUserPasswordCommand({ ...pool, Username: user.email, Password: password, Permanent: true }),
  );
  await cognito.send(
    new AdminAddUserToGroupCommand({ ...pool, Username: user.email, GroupName: user.group }),
  );
  return { ...user, password };
}

/** The message table of a client as the owner's bot has it. */
export async function aMessageTable(stack: Stack, TableName: string): Promise<void> {
  await new DynamoDBClient(access(stack)).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'session_id', KeyType: 'HASH' },
        { AttributeName: 'timestamp', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['session_id', 'timestamp'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
    }),
  );
}
