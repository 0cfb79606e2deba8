import { describe, expect, it } from 'vitest';
import { clientTables, platformTables, type TableShape } from './tables.ts';
import { synthesized } from './synthesized.fixture.ts';

const { resources, template, stacks } = synthesized();

const wanted: ['data' | 'client', unknown, TableShape][] = [
  ...Object.entries(platformTables).map(
    ([name, shape]) => ['data', name, shape] as ['data', unknown, TableShape],
  ),
  ...Object.entries(clientTables).map(
    ([kind, shape]) =>
      ['client', { 'Fn::Sub': `\${ClientId}-${kind}` }, shape] as ['client', unknown, TableShape],
  ),
];

describe.each(wanted)('in the %s stack, the table %j', (stack, name, shape) => {
  const [, table] = resources(stack, 'AWS::DynamoDB::Table').find(
    ([, { Properties }]) => JSON.stringify(Properties.TableName) === JSON.stringify(name),
  )!;

  it('has its key, its stream and its expiry', () => {
    const { KeySchema, StreamSpecification, TimeToLiveSpecification, AttributeDefinitions } =
      table.Properties;
    expect(KeySchema).toEqual([
      { AttributeName: shape.partitionKey, KeyType: 'HASH' },
      { AttributeName: shape.sortKey, KeyType: 'RANGE' },
    ]);
    expect(AttributeDefinitions).toContainEqual({
      AttributeName: shape.sortKey,
      AttributeType: shape.sortKeyType ?? 'S',
    });
    expect(StreamSpecification?.StreamViewType).toBe(shape.stream);
    expect(TimeToLiveSpecification?.AttributeName).toBe(shape.timeToLive);
  });

  it('outlives its stack, and can be brought back to any second', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });
});

describe('the tables', () => {
  it("are the plan's and what the platform adds, by name and key", () => {
    const keys = Object.entries(platformTables).map(([name, { partitionKey, sortKey }]) =>
      [name, partitionKey, sortKey].join(' '),
    );
    expect(keys).toEqual([
      'clients_registry client_id SK',
      'platform_analytics_events client_id event_timestamp',
      'platform_personality_variants client_id variant_id',
      'platform_faq client_id faq_id',
      'platform_chat client_id item',
      'platform_audit client_id at_id',
      'platform_people client_id email',
      'platform_feedback client_id feedback_id',
      'aggregated_stats client_id period',
      'platform_conversations client_id session_id',
      'platform_appointments client_id appointment_id',
    ]);
  });

  it('list conversations from an index that carries no more than a list shows', () => {
    template('data').hasResourceProperties('AWS::DynamoDB::Table', {
      TableName: 'platform_conversations',
      GlobalSecondaryIndexes: [
        {
          IndexName: 'client_id-started_key-index',
          KeySchema: [
            { AttributeName: 'client_id', KeyType: 'HASH' },
            { AttributeName: 'started_key', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE' },
        },
      ],
    });
  });
});

describe('the user pool', () => {
  it('takes invited people only, by e-mail, and outlives its stack', () => {
    template('data').hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        UserPoolName: 'stride-services-admin-pool',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        UsernameAttributes: ['email'],
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        DeletionProtection: 'ACTIVE',
      },
    });
  });

  it('lets the panel sign in by SRP and refresh only, and write no attribute that says whose a user is', () => {
    const [, client] = resources('data', 'AWS::Cognito::UserPoolClient')[0]!;
    expect(client.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      IdTokenValidity: 15,
      AccessTokenValidity: 15,
      RefreshTokenValidity: 30 * 24 * 60,
      TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
      WriteAttributes: ['email', 'locale'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('has the two groups', () => {
    const groups = resources('data', 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties.GroupName,
    );
    expect(groups.sort()).toEqual(['clients', 'owners']);
  });
});

describe('the client stack', () => {
  it('needs no bootstrap, no asset, and nothing but its id and what the platform says of itself', () => {
    const outputs = Object.keys(stacks.api.Outputs);
    const asked = Object.entries(stacks.client.Parameters as Record<string, { Default?: string }>)
      .filter(([name, { Default }]) => Default === undefined && !outputs.includes(name))
      .map(([name]) => name);
    expect(asked).toEqual(['ClientId']);
    expect(stacks.client.Rules).toBeUndefined();
    expect(JSON.stringify(stacks.client)).not.toContain('cdk-hnb659fds');
  });

  it('sends its messages to the projector and to the live feed', () => {
    const mappings = resources('client', 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => Properties,
    );
    expect(mappings.map(({ FunctionName }) => FunctionName.Ref)).toEqual(['ProjectorArn', 'LiveFeedArn']);
    const [table] = resources('client', 'AWS::DynamoDB::Table')[0]!;
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [table, 'StreamArn'] },
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: { 'Fn::ImportValue': expect.any(String) } } },
      });
    }
  });
});

it('tells the knowledge function of a client’s documents, and waits for neither', () => {
  const [, bucket] = resources('client', 'AWS::S3::Bucket')[0]!;
  const [permissionId] = resources('client', 'AWS::Lambda::Permission').find(
    ([, { Properties }]) => Properties.Principal === 's3.amazonaws.com',
  )!;
  const { LambdaConfigurations } = bucket.Properties.NotificationConfiguration as {
    LambdaConfigurations: { Event: string; Filter: unknown }[];
  };
  expect(LambdaConfigurations.map(({ Event }) => Event)).toEqual([
    's3:ObjectCreated:*',
    's3:ObjectRemoved:*',
  ]);
  for (const { Filter } of LambdaConfigurations)
    expect(Filter).toEqual({ S3Key: { Rules: [{ Name: 'prefix', Value: 'kb/' }] } });
  expect(bucket.DependsOn).toContain(permissionId);
});

describe("the user pool's function", () => {
  const [functionId, asked] = resources('data', 'AWS::Lambda::Function')[0]!;
  const [poolId, pool] = resources('data', 'AWS::Cognito::UserPool')[0]!;
  const arn = { 'Fn::GetAtt': [functionId, 'Arn'] };

  it('is asked before tokens and invitations go out, and only this pool may ask it', () => {
    expect(pool.Properties.LambdaConfig).toEqual({ PreTokenGeneration: arn, CustomMessage: arn });
    const permissions = resources('data', 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties);
    expect(permissions).toHaveLength(2);
    for (const permission of permissions)
      expect(permission).toEqual({
        Action: 'lambda:InvokeFunction',
        FunctionName: arn,
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [poolId, 'Arn'] },
      });
  });

  it('wants a second factor of owners unless told, and knows where the panel is once that is deployed', () => {
    expect(asked.Properties.Environment.Variables).toMatchObject({
      OWNERS_NEED_TOTP: { Ref: 'OwnersNeedTotp' },
      PANEL_URL: { Ref: 'PanelUrl' },
    });
    expect(stacks.data.Parameters.OwnersNeedTotp).toMatchObject({ Default: 'true' });
    expect(stacks.data.Parameters.PanelUrl).toMatchObject({ Default: '' });
  });

  it('may read this pool only, and write down who was here', () => {
    const statements = resources('data', 'AWS::IAM::Policy').flatMap(
      ([, { Properties }]) =>
        Properties.PolicyDocument.Statement as { Action: string; Resource: { 'Fn::GetAtt': string[] } }[],
    );
    const granted = statements.filter(({ Action }) => !String(Action).startsWith('logs:'));
    expect(granted.map(({ Action, Resource }) => [Action, Resource['Fn::GetAtt'][0]]).sort()).toEqual([
      ['cognito-idp:AdminGetUser', poolId],
      ['dynamodb:UpdateItem', expect.stringMatching(/^platformpeople/)],
    ]);
  });
});
