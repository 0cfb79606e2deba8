const KINDS = {
  'AWS::CloudWatch::Alarm': 'alarm',
  'AWS::DynamoDB::Table': 'table',
  'AWS::Events::Rule': 'schedule',
  'AWS::IAM::ManagedPolicy': 'policy',
  'AWS::IAM::Policy': 'policy',
  'AWS::IAM::Role': 'role',
  'AWS::Lambda::EventInvokeConfig': 'retries',
  'AWS::Lambda::EventSourceMapping': 'stream',
  'AWS::Lambda::Function': 'function',
  'AWS::Lambda::Permission': 'permission',
  'AWS::Lambda::Url': 'address',
  'AWS::Logs::LogGroup': 'log',
  'AWS::S3::Bucket': 'bucket',
  'AWS::S3::BucketPolicy': 'bucketPolicy',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SQS::Queue': 'queue',
} as const;

/** The word for a resource of this CloudFormation type; null where the type must speak for itself. */
export const resourceKind = (type: string) =>
  Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : null;
