import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot, type Platform } from '../boot.ts';
import type { Credentials } from '../identity/directory.ts';

/** The real gateway over a small template, called by unmodified SDK clients. */
const ROLE = 'arn:aws:iam::000000000000:role/reader';
const keys = [{ AttributeName: 'client_id', KeyType: 'HASH' }];
/** Rows by client, and within a client by `sortKey` where there is one. */
const table = (TableName: unknown, sortKey?: string) => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName,
    KeySchema: [...keys, ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' }] : [])],
    AttributeDefinitions: ['client_id', ...(sortKey ? [sortKey] : [])].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
});
const platformTemplate = {
  Resources: {
    Registry: table('clients_registry', 'SK'),
    Stats: table('aggregated_stats'),
    People: table('platform_people', 'email'),
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UserPoolName: 'people',
        UsernameAttributes: ['email'],
        Schema: ['client_id', 'role'].map((Name) => ({ Name, AttributeDataType: 'String' })),
      },
    },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: { Ref: 'Pool' }, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    },
    Owners: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'owners' },
    },
    Clients: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'clients' },
    },
    Reader: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'reader',
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
            },
          ],
        },
        Policies: [
          {
            PolicyName: 'read',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['dynamodb:GetItem', 'dynamodb:Query'],
                  Resource: { 'Fn::GetAtt': ['Stats', 'Arn'] },
                },
              ],
            },
          },
        ],
      },
    },
  },
  Outputs: { UserPoolId: { Value: { Ref: 'Pool' } }, UserPoolClientId: { Value: { Ref: 'Client' } } },
};
const clientTemplate = {
  Parameters: { ClientId: { Type: 'String', AllowedPattern: '^[a-z][a-z0-9-]{2,30}[a-z0-9]$' } },
  Resources: { Conversations: table({ 'Fn::Sub': '${ClientId}-conversations' }) },
  Outputs: { ConversationsTable: { Value: { Ref: 'Conversations' } } },
};

let folder: string;
let platform: Platform;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const stackArtifact = (templateFile: string) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile },
  });
  const artifacts = { Platform: stackArtifact('platform.json'), Client: stackArtifact('client.json') };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts }));
  writeFileSync(join(folder, 'platform.json'), JSON.stringify(platformTemplate));
  writeFileSync(join(folder, 'client.json'), JSON.stringify(clientTemplate));
  platform = await boot({ dataFolder: join(folder, 'data'), memory: true, port: 0, template: folder });
}, 30_000);
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (credentials: Credentials = platform.stack.credentials) => ({
  endpoint: platform.stack.endpointUrl,
  region: platform.stack.region,
  credentials,
  maxAttempts: 1,
});
const nameOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error) => error.name,
  );
const assume = async (Policy?: object): Promise<Credentials> => {
  const command = new AssumeRoleCommand({
    RoleArn: ROLE,
    RoleSessionName: 'test',
    ...(Policy ? { Policy: JSON.stringify(Policy) } : {}),
  });
  const { Credentials: given } = await new STSClient(settings()).send(command);
  return {
    accessKeyId: given!.AccessKeyId!,
    secretAccessKey: given!.SecretAccessKey!,
    sessionToken: given!.SessionToken!,
  };
};
const rowOf = (client_id: string) => ({
  TableName: 'aggregated_stats',
  Key: { client_id: { S: client_id } },
});

describe('DynamoDB', () => {
  it('serves the operator, with ARNs of the platform', async () => {
    const client = new DynamoDBClient(settings());
    await client.send(new PutItemCommand({ TableName: 'aggregated_stats', Item: { client_id: { S: 'a' } } }));
    expect((await client.send(new GetItemCommand(rowOf('a')))).Item).toEqual({ client_id: { S: 'a' } });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'aggregated_stats' }));
    expect(Table!.TableArn).toBe('arn:aws:dynamodb:eu-central-1:000000000000:table/aggregated_stats');
  });

  it('reads a stream', async () => {
    const client = new DynamoDBClient(settings());
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'clients_registry' }));
    const streams = new DynamoDBStreamsClient(settings());
    const StreamArn = Table!.LatestStreamArn!;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId: StreamDescription!.Shards![0]!.ShardId!,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records![0]).toMatchObject({
      eventName: 'INSERT',
      awsRegion: 'eu-central-1',
      dynamodb: { NewImage: { client_id: { S: 'stride-services' } } },
    });
    expect(Records![0]!.dynamodb!.ApproximateCreationDateTime).toBeInstanceOf(Date);
  });

  it('refuses a wrong secret, an unknown key and a request for another host', async () => {
    const asked = (credentials: Credentials) =>
      nameOf(new DynamoDBClient(settings(credentials)).send(new GetItemCommand(rowOf('a'))));
    expect(await asked({ ...platform.stack.credentials, secretAccessKey: 'x' })).toBe(
      'InvalidSignatureException',
    );
    expect(await asked({ accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' })).toBe(
      'UnrecognizedClientException',
    );
    const { port } = new URL(platform.stack.endpointUrl);
    const status = await new Promise((resolve) =>
      httpRequest({ host: '127.0.0.1', port, headers: { host: `evil.example:${port}` } }, (answer) =>
        resolve(answer.statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });
});

describe('STS and policies', () => {
  it('knows who calls', async () => {
    const { Arn } = await new STSClient(settings(await assume())).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/reader/test');
  });

  it("allows what the role's policy allows, and names the action it refuses", async () => {
    const client = new DynamoDBClient(settings(await assume()));
    expect((await client.send(new GetItemCommand(rowOf('a')))).$metadata.httpStatusCode).toBe(200);
    const put = client.send(
      new PutItemCommand({ TableName: 'aggregated_stats', Item: { client_id: { S: 'b' } } }),
    );
    await expect(put).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::000000000000:assumed-role/reader/test is not authorized to perform: dynamodb:PutItem on resource: ' +
        'arn:aws:dynamodb:eu-central-1:000000000000:table/aggregated_stats because no identity-based policy allows the dynamodb:PutItem action',
    });
  });

  it('narrows a session by its policy, down to the leading key', async () => {
    const Condition = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } };
    const narrowed = await assume({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: '*', Condition }],
    });
    const client = new DynamoDBClient(settings(narrowed));
    const query = (value: string) =>
      nameOf(
        client.send(
          new QueryCommand({
            TableName: 'aggregated_stats',
            KeyConditionExpression: 'client_id = :c',
            ExpressionAttributeValues: { ':c': { S: value } },
          }),
        ),
      );
    expect(await nameOf(client.send(new GetItemCommand(rowOf('a'))))).toBe('done');
    expect(await query('a')).toBe('done');
    expect(await query('b')).toBe('AccessDeniedException');
    expect(await nameOf(client.send(new GetItemCommand(rowOf('b'))))).toBe('AccessDeniedException');
    expect(
      await nameOf(
        client.send(new PutItemCommand({ TableName: 'aggregated_stats', Item: { client_id: { S: 'a' } } })),
      ),
    ).toBe('AccessDeniedException');
  });

  it('refuses a role that does not trust the caller, or does not exist', async () => {
    const sts = new STSClient(settings(await assume()));
    const assumed = (name: string) =>
      nameOf(
        sts.send(
          new AssumeRoleCommand({
            RoleArn: `arn:aws:iam::000000000000:role/${name}`,
            RoleSessionName: 'test',
          }),
        ),
      );
    expect(await assumed('reader')).toBe('AccessDenied');
    expect(await assumed('nobody')).toBe('AccessDenied');
  });
});

describe('Cognito', () => {
  it('lets anybody begin to sign in, and only a signed caller list users', async () => {
    const UserPoolId = platform.stack.userPoolId;
    const signed = new CognitoIdentityProviderClient(settings());
    const { Users } = await signed.send(new ListUsersCommand({ UserPoolId }));
    expect(Users!.length).toBe(2);
    const unsigned = await fetch(platform.stack.endpointUrl, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.ListUsers',
        'content-type': 'application/x-amz-json-1.1',
      },
      body: JSON.stringify({ UserPoolId }),
    });
    expect(unsigned.status).toBe(400);
    const start = new InitiateAuthCommand({
      ClientId: platform.stack.userPoolClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: 'owner@stride.example', SRP_A: 'a1b2c3' },
    });
    expect((await signed.send(start)).ChallengeName).toBe('PASSWORD_VERIFIER');
  });

  it('answers pages of this machine only, and publishes its keys', async () => {
    const preflight = async (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-amz-target',
      };
      return (await fetch(platform.stack.endpointUrl, { method: 'OPTIONS', headers })).headers.get(
        'access-control-allow-origin',
      );
    };
    expect(await preflight('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await preflight('https://evil.example')).toBeNull();
    const keys = (await (await fetch(`${platform.stack.issuer}/.well-known/jwks.json`)).json()) as {
      keys: unknown[];
    };
    expect(keys.keys).toHaveLength(1);
    expect(
      (await fetch(`${platform.stack.endpointUrl}/eu-central-1_nothing/.well-known/jwks.json`)).status,
    ).toBe(404);
  });
});

describe('CloudFormation', () => {
  it("makes, describes and removes a client's stack", async () => {
    const client = new CloudFormationClient(settings());
    const create = new CreateStackCommand({
      StackName: 'StrideClient-salon',
      TemplateBody: JSON.stringify(clientTemplate),
      Parameters: [{ ParameterKey: 'ClientId', ParameterValue: 'salon' }],
    });
    const waiting = { client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 0.1 };
    await client.send(create);
    expect(await nameOf(client.send(create))).toBe('AlreadyExistsException');
    await waitUntilStackCreateComplete(waiting, { StackName: 'StrideClient-salon' });
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'StrideClient-salon' }));
    expect(Stacks![0]).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Outputs: [{ OutputKey: 'ConversationsTable', OutputValue: 'salon-conversations' }],
    });
    const exists = () =>
      nameOf(
        new DynamoDBClient(settings()).send(new DescribeTableCommand({ TableName: 'salon-conversations' })),
      );
    expect(await exists()).toBe('done');
    await client.send(new DeleteStackCommand({ StackName: 'StrideClient-salon' }));
    await waitUntilStackDeleteComplete(waiting, { StackName: 'StrideClient-salon' });
    expect(await exists()).toBe('ResourceNotFoundException');
    expect(await nameOf(client.send(new DescribeStacksCommand({ StackName: 'StrideClient-salon' })))).toBe(
      'ValidationError',
    );
  });

  it('refuses a bad parameter, an unknown type and a template that is none', async () => {
    const client = new CloudFormationClient(settings());
    const created = (TemplateBody: string, ParameterValue = 'salon-two') =>
      client
        .send(
          new CreateStackCommand({
            StackName: 'StrideClient-bad',
            TemplateBody,
            Parameters: [{ ParameterKey: 'ClientId', ParameterValue }],
          }),
        )
        .then(
          () => 'done',
          (error: Error) => error.message,
        );
    expect(await created(JSON.stringify(clientTemplate), 'NO')).toContain('must match');
    const strange = { ...clientTemplate, Resources: { Strange: { Type: 'AWS::Strange::Thing' } } };
    expect(await created(JSON.stringify(strange))).toContain(
      'Unrecognized resource types: [AWS::Strange::Thing]',
    );
    expect(await created('no json')).toContain('JSON template');
  });
});

it('keeps mails for people and programs', async () => {
  expect(await (await fetch(platform.stack.mailsUrl)).json()).toEqual([]);
  const page = await fetch(platform.stack.mailsUrl, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
});

it('answers what no service knows, though nobody read the request', async () => {
  const answer = await fetch(`${platform.stack.endpointUrl}/nothing`, { method: 'POST', body: 'x' });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ __type: 'UnknownOperationException' });
});
