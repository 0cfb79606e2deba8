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

/** What the handler of a bucket reads, whichever of it is set. */
const bucketSettings = [
  'ListBucket',
  'GetBucketAcl',
  'GetAccelerateConfiguration',
  'GetAnalyticsConfiguration',
  'GetBucketCORS',
  'GetBucketLogging',
  'GetBucketMetadataTableConfiguration',
  'GetBucketNotification',
  'GetBucketObjectLockConfiguration',
  'GetBucketOwnershipControls',
  'GetBucketPublicAccessBlock',
  'GetBucketTagging',
  'GetBucketVersioning',
  'GetBucketWebsite',
  'GetEncryptionConfiguration',
  'GetIntelligentTieringConfiguration',
  'GetInventoryConfiguration',
  'GetLifecycleConfiguration',
  'GetMetricsConfiguration',
  'GetReplicationConfiguration',
];

/**
 * What the handlers of the template's resource types call, as CloudFormation's own schema of each type lists it. Of what
 * writes, that for which the template has a property; CloudFormation's own tags (aws:cloudformation:*) are why
 * TagResource is asked for. Of what reads, everything that tells settings, because nobody tells when a handler looks; no
 * rows, no objects and no secret's value: that is read for values which stand in a template, and none stands in ours.
 */
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
      'UpdateTable',
      'UpdateTimeToLive',
      'UpdateContinuousBackups',
      'DescribeTable',
      'DescribeTimeToLive',
      'DescribeContinuousBackups',
      'DescribeContributorInsights',
      'DescribeKinesisStreamingDestination',
    ]),
    on([...names.tables, ...names.streams], 'dynamodb', ['GetResourcePolicy', 'ListTagsOfResource']),
    on([names.bucket], 's3', [
      'CreateBucket',
      'PutEncryptionConfiguration',
      'PutBucketPublicAccessBlock',
      'PutBucketCORS',
      'PutBucketNotification',
      'PutLifecycleConfiguration',
      'PutBucketTagging',
      'PutBucketPolicy',
      'GetBucketPolicy',
      'DeleteBucketPolicy',
      ...bucketSettings,
    ]),
    on([names.secrets], 'secretsmanager', [
      'CreateSecret',
      'TagResource',
      'DescribeSecret',
      'UpdateSecret',
      'DeleteSecret',
    ]),
    on(['*'], 'secretsmanager', ['GetRandomPassword']),
    on([names.logs], 'logs', [
      'CreateLogGroup',
      'TagResource',
      'PutRetentionPolicy',
      'GetDataProtectionPolicy',
      'ListTagsForResource',
      'DeleteLogGroup',
    ]),
    on(['*'], 'logs', ['DescribeLogGroups']),
    on(
      [names.roles],
      'iam',
      ['CreateRole', 'PutRolePermissionsBoundary', 'PutRolePolicy', 'DeleteRolePolicy'],
      {
        StringEquals: { 'iam:PermissionsBoundary': props.boundaryArn },
      },
    ),
    on([names.roles], 'iam', [
      'GetRole',
      'GetRolePolicy',
      'ListRolePolicies',
      'ListAttachedRolePolicies',
      'UpdateAssumeRolePolicy',
      'DeleteRole',
    ]),
    on([names.roles], 'iam', ['PassRole'], {
      StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' },
    }),
    on([names.functions], 'lambda', [
      'CreateFunction',
      'TagResource',
      'GetFunction',
      'GetFunctionCodeSigningConfig',
      'GetFunctionRecursionConfig',
      'GetFunctionScalingConfig',
      'GetRuntimeManagementConfig',
      'UpdateFunctionCode',
      'UpdateFunctionConfiguration',
      'DeleteFunction',
      'CreateFunctionUrlConfig',
      'GetFunctionUrlConfig',
      'UpdateFunctionUrlConfig',
      'DeleteFunctionUrlConfig',
      'AddPermission',
      'GetPolicy',
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
    on([mappings], 'lambda', ['TagResource', 'ListTags', 'GetEventSourceMapping']),
    on([`arn:${partition}:s3:::${props.code.bucket}/${props.code.key}`], 's3', ['GetObject']),
    on([names.alarms], 'cloudwatch', [
      'PutMetricAlarm',
      'TagResource',
      'ListTagsForResource',
      'DeleteAlarms',
    ]),
    // Asked for all kinds of alarms, CloudWatch looks for leave to see them all.
    on(['*'], 'cloudwatch', ['DescribeAlarms']),
  ];
}
