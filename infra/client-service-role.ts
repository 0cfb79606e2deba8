import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledge.ts';
import { clientNames } from './client-names.ts';

interface ClientServiceRoleProps {
  /** Every role of a client's stack must have it. */
  boundaryArn: string;
  /** Functions that may be given clients' streams to read. */
  streamReaders: string[];
  code: { bucket: string; key: string };
}

/**
 * The role in which CloudFormation works on clients' stacks: it may make, change and remove what their template has, by
 * the form of its names, and no role without the boundary. Tables and documents it cannot remove: no stack can take them
 * away. Whoever asks for a stack hands it over and needs none of it.
 */
export class ClientServiceRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ClientServiceRoleProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('cloudformation.amazonaws.com'),
      description: 'CloudFormation makes, changes and removes what clients are made of.',
    });
    const statements = statementsFor(this, props);
    for (const statement of statements) this.role.addToPolicy(new PolicyStatement(statement));
    acknowledgeWildcards(
      this.role,
      statements.flatMap(({ resources = [] }) => resources),
      'Clients come and go; what is theirs is known by the form of its name.',
    );
  }
}

function statementsFor(scope: Construct, props: ClientServiceRoleProps): PolicyStatementProps[] {
  const names = clientNames(scope);
  const stack = Stack.of(scope);
  const { partition } = stack;
  const on = (resources: string[], service: string, actions: string[], conditions?: object) =>
    ({
      resources,
      actions: actions.map((action) => `${service}:${action}`),
      ...(conditions ? { conditions } : {}),
    }) as PolicyStatementProps;
  const mappings = stack.formatArn({
    service: 'lambda',
    resource: 'event-source-mapping',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    on(names.tables, 'dynamodb', [
      'CreateTable',
      'DescribeTable',
      'UpdateTable',
      'UpdateTimeToLive',
      'DescribeTimeToLive',
      'UpdateContinuousBackups',
      'DescribeContinuousBackups',
      'DescribeContributorInsights',
      'DescribeKinesisStreamingDestination',
      'GetResourcePolicy',
      'ListTagsOfResource',
    ]),
    on([names.bucket], 's3', [
      'CreateBucket',
      'PutEncryptionConfiguration',
      'PutBucketPublicAccessBlock',
      'PutBucketNotification',
      'PutBucketPolicy',
      'GetBucketPolicy',
      'DeleteBucketPolicy',
    ]),
    on([names.secrets], 'secretsmanager', ['CreateSecret', 'DescribeSecret', 'UpdateSecret', 'DeleteSecret']),
    on(['*'], 'secretsmanager', ['GetRandomPassword']),
    on([names.logs, `${names.logs}:*`], 'logs', ['CreateLogGroup', 'PutRetentionPolicy', 'DeleteLogGroup']),
    on(['*'], 'logs', ['DescribeLogGroups']),
    on([names.roles], 'iam', ['CreateRole', 'PutRolePolicy', 'DeleteRolePolicy'], {
      StringEquals: { 'iam:PermissionsBoundary': props.boundaryArn },
    }),
    on([names.roles], 'iam', ['GetRole', 'GetRolePolicy', 'DeleteRole']),
    on([names.roles], 'iam', ['PassRole'], {
      StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' },
    }),
    on([names.functions], 'lambda', [
      'CreateFunction',
      'GetFunction',
      'UpdateFunctionCode',
      'UpdateFunctionConfiguration',
      'DeleteFunction',
      'CreateFunctionUrlConfig',
      'GetFunctionUrlConfig',
      'UpdateFunctionUrlConfig',
      'DeleteFunctionUrlConfig',
      'AddPermission',
      'RemovePermission',
    ]),
    on(
      ['*'],
      'lambda',
      ['CreateEventSourceMapping', 'UpdateEventSourceMapping', 'DeleteEventSourceMapping'],
      {
        ArnEquals: { 'lambda:FunctionArn': props.streamReaders },
      },
    ),
    on([mappings], 'lambda', ['GetEventSourceMapping']),
    on([`arn:${partition}:s3:::${props.code.bucket}/${props.code.key}`], 's3', ['GetObject']),
    on([names.alarms], 'cloudwatch', ['PutMetricAlarm', 'DeleteAlarms', 'DescribeAlarms']),
  ];
}
