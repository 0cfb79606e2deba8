import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../scripts/bundle/function-names.ts';
import { resolverFiles } from '../scripts/bundle/resolver-files.ts';
import { synthesized } from './synthesized.fixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resources, template, stacks } = synthesized();
/** Of the stack that can be thrown away, and of the one that stays. */
const ours = (type: string) =>
  [...resources('api', type), ...resources('data', type)].filter(
    ([id]) => !id.startsWith('CustomCDKBucketDeployment'),
  );

describe('the API', () => {
  it('takes Cognito and IAM, answers no introspection and bounds what a query costs', () => {
    template('api').hasResourceProperties('AWS::AppSync::GraphQLApi', {
      AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
      AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }],
      UserPoolConfig: { DefaultAction: 'ALLOW' },
      IntrospectionConfig: 'DISABLED',
      QueryDepthLimit: 8,
      ResolverCountLimit: 1000,
      LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true },
      XrayEnabled: true,
    });
  });

  it('has every resolver file wired exactly once', () => {
    const files = resolverFiles(root);
    const fields = resources('api', 'AWS::AppSync::Resolver').map(
      ([, { Properties }]) => `${Properties.TypeName}.${Properties.FieldName}`,
    );
    const steps = resources('api', 'AWS::AppSync::FunctionConfiguration').map(
      ([, { Properties }]) => Properties.Name,
    );
    expect(fields.sort()).toEqual(
      files
        .filter(({ step }) => !step)
        .map(({ field }) => field)
        .sort(),
    );
    expect(steps.sort()).toEqual(
      files
        .filter(({ step }) => step)
        .map(({ name }) => name.replace(/\W/g, '_'))
        .sort(),
    );
  });
});

describe('functions', () => {
  const functions = ours('AWS::Lambda::Function');

  it('are those of the tree, each with a role of its own', () => {
    expect(functions.map(([, { Properties }]) => Properties.FunctionName).sort()).toEqual(
      functionNames(root).map((name) => `stride-panel-${name}`),
    );
    const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(functions.length);
  });

  it('keep their logs for a stated time', () => {
    const groups = ours('AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThanOrEqual(functions.length);
    for (const [id, { Properties }] of groups) expect(Properties.RetentionInDays, id).toBe(90);
  });
});

describe('roles', () => {
  const statements = ours('AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[]).map(
      (statement) => ({ id, ...statement }),
    ),
  );

  it('name their actions one by one', () => {
    for (const { id, Action } of statements) expect([Action].flat().join(), id).not.toContain('*');
  });

  it("reach everything of a kind only where it is clients' own, whose names are not known yet", () => {
    const wild = statements
      // What works on clients' stacks has a test of its own: infra/provisioning.test.ts.
      .filter(({ id }) => !id.startsWith('Provisioning'))
      .filter(({ Resource }) => JSON.stringify(Resource).includes('*'));
    const reached = wild.flatMap(({ id, Resource }) =>
      [Resource].flat().map((one) => ({ id, arn: arnOf(one) })),
    );
    expect(reached.map(({ arn }) => arn.replace(/^.*:table/, 'table')).sort()).toEqual([
      // Account and partition are references, which this leaves out.
      'arn::s3:::*-kb--eu-central-1',
      'arn::s3:::*-kb--eu-central-1/assets/*',
      'arn::s3:::*-kb--eu-central-1/exports/*',
      'arn::s3:::*-kb--eu-central-1/index/*',
      'arn::s3:::*-kb--eu-central-1/kb/*',
      'table/*-appointments',
      'table/*-conversations',
      'table/*-conversations',
      'table/*-conversations/stream/*',
      'table/*-conversations/stream/*',
    ]);
  });

  it('never attach a managed policy', () => {
    for (const [id, { Properties }] of ours('AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
    }
  });

  it.each(['ConversationsMessagesRole', 'KnowledgeRoomKnowledgeRole', 'BrandingRole'])(
    "let what reaches into clients' own things become its narrowed role, and nothing else but write logs: %s",
    (role) => {
      const actions = statements.filter(({ id }) => id.startsWith(role)).flatMap((s) => s.Action);
      expect(actions.sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 'sts:AssumeRole']);
    },
  );

  it('let the live feed call the two publish mutations', () => {
    const [call] = statements.filter(({ Action }) => Action === 'appsync:GraphQL');
    expect([call!.Resource].flat().map(arnOf)).toEqual([
      expect.stringMatching(/\/types\/Mutation\/fields\/publishMessage$/),
      expect.stringMatching(/\/types\/Mutation\/fields\/publishConversation$/),
    ]);
  });
});

describe('streams', () => {
  it('report what failed, cut a batch in two, try again and tell a queue in the end', () => {
    const mappings = resources('api', 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(5);
    for (const [, { Properties }] of mappings) {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 10,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    }
  });

  it('have queues that refuse plain HTTP', () => {
    const queues = resources('api', 'AWS::SQS::Queue').length;
    expect(queues).toBe(6);
    template('api').resourceCountIs('AWS::SQS::QueuePolicy', queues);
    template('api').allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    });
  });
});

describe('what is watched', () => {
  const alarms = resources('api', 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const watched = (metric: string) =>
    alarms
      .filter(({ MetricName }) => MetricName === metric)
      .map(({ Dimensions }) => JSON.stringify(Dimensions[0].Value));

  it('is every function and every queue, the delay of the figures, the API and the recount', () => {
    const ids = (type: string) => ours(type).map(([id]) => id);
    const functions = watched('Errors').map((value) => {
      const name = JSON.parse(value) as { Ref?: string; 'Fn::ImportValue'?: string };
      // The user pool's own function is of the other stack, which exports its name.
      return name.Ref ?? name['Fn::ImportValue']!.replace(/^.*ExportsOutputRef([A-Za-z]+\w{8})\w{8}$/, '$1');
    });
    expect(functions.sort()).toEqual(ids('AWS::Lambda::Function').sort());
    const queues = watched('ApproximateNumberOfMessagesVisible').map(
      (value) => (JSON.parse(value) as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0],
    );
    expect(queues.sort()).toEqual(ids('AWS::SQS::Queue').sort());
    for (const metric of ['IteratorAge', '5XXError', 'RecountDifferences'])
      expect(watched(metric), metric).toHaveLength(1);
    // Of clients' functions too: they take from the same account.
    const throttles = alarms.filter(({ MetricName }) => MetricName === 'Throttles');
    expect(throttles.map(({ Dimensions }) => Dimensions)).toEqual([undefined]);
  });

  it('tells the owner what to do', () => {
    const [topic] = resources('api', 'AWS::SNS::Topic')[0]!;
    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription, AlarmName).toMatch(/: .{10,}\.$|: .*ID\.$/);
      expect(AlarmActions, AlarmName).toEqual([{ Ref: topic }]);
    }
  });

  it('may be told, though plain HTTP is refused', () => {
    const [, policy] = resources('api', 'AWS::SNS::TopicPolicy')[0]!;
    expect(policy.Properties).toMatchObject({
      PolicyDocument: {
        Statement: expect.arrayContaining([
          expect.objectContaining({ Effect: 'Deny', Principal: '*' }),
          expect.objectContaining({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });
});

describe('schedules', () => {
  const schedules = resources('api', 'AWS::Scheduler::Schedule');

  it('run in a stated zone, tell a queue of what failed, and may call their function only', () => {
    expect(schedules.map(([, { Properties }]) => Properties.ScheduleExpression).sort()).toEqual([
      'cron(10 3 * * ? *)',
      'cron(5 * * * ? *)',
    ]);
    for (const [id, { Properties }] of schedules) {
      expect(Properties.ScheduleExpressionTimezone, id).toMatch(/^(Europe\/Warsaw|UTC)$/);
      const role = Properties.Target.RoleArn['Fn::GetAtt'][0] as string;
      const statements = ours('AWS::IAM::Policy')
        .filter(([, policy]) => policy.Properties.Roles.some((one: { Ref: string }) => one.Ref === role))
        .flatMap(
          ([, policy]) =>
            policy.Properties.PolicyDocument.Statement as { Action: string; Resource: object }[],
        );
      expect(statements.map(({ Action, Resource }) => [Action, Resource])).toEqual([
        ['lambda:InvokeFunction', Properties.Target.Arn],
        ['sqs:SendMessage', Properties.Target.DeadLetterConfig.Arn],
      ]);
    }
  });

  it('let the recount read and call itself, and write nothing', () => {
    const actions = ours('AWS::IAM::Policy')
      .filter(([id]) => id.startsWith('RecountRecountRole') || id.startsWith('RecountRole'))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as { Action: string | string[] }[])
      .flatMap(({ Action }) => Action);
    expect([...new Set(actions)].sort()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'lambda:InvokeFunction',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'sqs:SendMessage',
    ]);
  });
});

describe('hosting', () => {
  it("hands the browser's host on, whatever the browser claims", () => {
    const { Properties } = resources('api', 'AWS::CloudFront::Function')[0]![1];
    const handler = new Function(`${Properties.FunctionCode}; return handler;`)();
    const headers = { host: { value: 'panel.example' }, 'x-forwarded-host': { value: 'evil.example' } };
    expect(handler({ request: { uri: '/', headers } }).headers['x-forwarded-host']).toEqual({
      value: 'panel.example',
    });
  });

  it('gives the same secret to CloudFront and to the server, and writes it nowhere', () => {
    const { Properties } = resources('api', 'AWS::CloudFront::Distribution')[0]![1];
    const origins = Properties.DistributionConfig.Origins as {
      OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
    }[];
    const [header] = origins.flatMap(({ OriginCustomHeaders }) => OriginCustomHeaders ?? []);
    const server = ours('AWS::Lambda::Function').find(
      ([, f]) => f.Properties.FunctionName === 'stride-panel-panel',
    )!;
    expect(header!.HeaderName).toBe('x-origin-secret');
    expect(server[1].Properties.Environment.Variables.ORIGIN_SECRET).toEqual(header!.HeaderValue);
    expect(JSON.stringify(header!.HeaderValue)).toContain('{{resolve:secretsmanager:');
  });

  it('keeps buckets private', () => {
    for (const [id, { Properties }] of resources('api', 'AWS::S3::Bucket')) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration), id).toEqual([true, true, true, true]);
    }
  });
});

describe('stacks', () => {
  it('stay far below the 500 resources of CloudFormation', () => {
    for (const stack of ['data', 'api', 'client'] as const) expect(resources(stack).length).toBeLessThan(400);
  });

  it('say where things are', () => {
    expect(Object.keys(stacks.api.Outputs)).toEqual(
      expect.arrayContaining([
        'GraphqlUrl',
        'UserPoolId',
        'UserPoolClientId',
        'PanelUrl',
        'ProjectorArn',
        'LiveFeedArn',
        'ReaderRoleArn',
      ]),
    );
  });
});

/** An ARN's text, with what CloudFormation fills in left out. */
function arnOf(value: unknown): string {
  const joined = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  if (!joined) return JSON.stringify(value);
  return joined[1].map((part) => (typeof part === 'string' ? part : '')).join('');
}
