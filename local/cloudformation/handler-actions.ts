/** What CloudFormation calls for a resource of some type, as its own schema of the type lists it. */
export interface HandlerActions {
  service: string;
  create: string[];
  update: string[];
  delete: string[];
  /** Before and after a change: what is there. */
  read: string[];
  /** What a property asks for when it is set. */
  byProperty?: Record<string, string[]>;
}

/** The types that clients' stacks are made of; TagResource is for CloudFormation's own tags, which it puts on by itself. */
export const handlerActions: Record<string, HandlerActions> = {
  'AWS::CloudWatch::Alarm': {
    service: 'cloudwatch',
    create: ['PutMetricAlarm', 'TagResource'],
    update: ['PutMetricAlarm'],
    delete: ['DeleteAlarms', 'DescribeAlarms'],
    read: ['DescribeAlarms', 'ListTagsForResource'],
  },
  'AWS::DynamoDB::Table': {
    service: 'dynamodb',
    create: ['CreateTable'],
    update: ['UpdateTable'],
    delete: ['DeleteTable', 'DescribeTable'],
    read: [
      'DescribeTable',
      'DescribeTimeToLive',
      'DescribeContinuousBackups',
      'DescribeContributorInsights',
      'DescribeKinesisStreamingDestination',
      'GetResourcePolicy',
      'ListTagsOfResource',
    ],
    byProperty: {
      TimeToLiveSpecification: ['UpdateTimeToLive'],
      PointInTimeRecoverySpecification: ['UpdateContinuousBackups'],
    },
  },
  'AWS::IAM::Policy': {
    service: 'iam',
    create: ['PutRolePolicy'],
    update: ['PutRolePolicy'],
    delete: ['DeleteRolePolicy'],
    read: ['GetRolePolicy'],
  },
  'AWS::IAM::Role': {
    service: 'iam',
    create: ['CreateRole'],
    update: ['UpdateAssumeRolePolicy'],
    delete: ['DeleteRole', 'GetRole', 'ListRolePolicies', 'ListAttachedRolePolicies'],
    read: ['GetRole', 'GetRolePolicy', 'ListRolePolicies', 'ListAttachedRolePolicies'],
  },
  'AWS::Lambda::EventSourceMapping': {
    service: 'lambda',
    create: ['CreateEventSourceMapping', 'TagResource'],
    update: ['UpdateEventSourceMapping'],
    delete: ['DeleteEventSourceMapping', 'GetEventSourceMapping'],
    read: ['GetEventSourceMapping', 'ListTags'],
  },
  'AWS::Lambda::Function': {
    service: 'lambda',
    create: ['CreateFunction', 'TagResource'],
    update: ['UpdateFunctionCode', 'UpdateFunctionConfiguration'],
    delete: ['DeleteFunction', 'GetFunction'],
    read: [
      'GetFunction',
      'GetFunctionCodeSigningConfig',
      'GetFunctionRecursionConfig',
      'GetFunctionScalingConfig',
      'GetRuntimeManagementConfig',
    ],
  },
  'AWS::Lambda::Permission': {
    service: 'lambda',
    create: ['AddPermission'],
    update: ['AddPermission', 'RemovePermission'],
    delete: ['RemovePermission'],
    read: ['GetPolicy'],
  },
  'AWS::Lambda::Url': {
    service: 'lambda',
    create: ['CreateFunctionUrlConfig'],
    update: ['UpdateFunctionUrlConfig'],
    delete: ['DeleteFunctionUrlConfig'],
    read: ['GetFunctionUrlConfig'],
  },
  'AWS::Logs::LogGroup': {
    service: 'logs',
    create: ['CreateLogGroup', 'TagResource'],
    update: [],
    delete: ['DeleteLogGroup', 'DescribeLogGroups'],
    read: ['DescribeLogGroups', 'ListTagsForResource', 'GetDataProtectionPolicy'],
    byProperty: { RetentionInDays: ['PutRetentionPolicy'] },
  },
  'AWS::S3::Bucket': {
    service: 's3',
    create: ['CreateBucket', 'PutBucketTagging', 'GetBucketAcl'],
    update: [],
    delete: ['DeleteBucket', 'ListBucket'],
    read: [
      'ListBucket',
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
    ],
    byProperty: {
      BucketEncryption: ['PutEncryptionConfiguration'],
      CorsConfiguration: ['PutBucketCORS'],
      LifecycleConfiguration: ['PutLifecycleConfiguration'],
      NotificationConfiguration: ['PutBucketNotification'],
      PublicAccessBlockConfiguration: ['PutBucketPublicAccessBlock'],
    },
  },
  'AWS::S3::BucketPolicy': {
    service: 's3',
    create: ['PutBucketPolicy'],
    update: ['PutBucketPolicy'],
    delete: ['DeleteBucketPolicy', 'GetBucketPolicy'],
    read: ['GetBucketPolicy'],
  },
  'AWS::SecretsManager::Secret': {
    service: 'secretsmanager',
    create: ['CreateSecret', 'TagResource'],
    update: ['UpdateSecret'],
    delete: ['DeleteSecret', 'DescribeSecret'],
    read: ['DescribeSecret'],
    byProperty: { GenerateSecretString: ['GetRandomPassword'] },
  },
};
