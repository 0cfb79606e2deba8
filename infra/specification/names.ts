interface NameRule {
  /** Of the whole name. */
  pattern: RegExp;
  shortest: number;
  longest: number;
  /** What the pattern says, in words. */
  characters: string;
  source: string;
}

const API = 'https://docs.aws.amazon.com';
const lettersAnd = (others: string) => `letters, digits and any of "${others}"`;
const graphql: Pick<NameRule, 'pattern' | 'shortest' | 'longest' | 'characters'> = {
  pattern: /^[_A-Za-z][_0-9A-Za-z]*$/,
  shortest: 1,
  longest: 65_536,
  characters: 'letters, digits and "_", no digit first',
};
const table = {
  pattern: /^[a-zA-Z0-9_.-]*$/,
  shortest: 3,
  longest: 255,
  characters: lettersAnd('-_.'),
  source: `${API}/amazondynamodb/latest/APIReference/API_CreateTable.html`,
};
const iam = (longest: number, operation: string): NameRule => ({
  pattern: /^[\w+=,.@-]*$/,
  shortest: 1,
  longest,
  characters: lettersAnd('-_+=,.@'),
  source: `${API}/IAM/latest/APIReference/API_${operation}.html`,
});

/**
 * What names may be, by resource type and property path (`*` = every entry of a list): the resource specification says
 * only that they are text.
 */
export const NAME_RULES: Record<string, Record<string, NameRule>> = {
  'AWS::AppSync::DataSource': {
    Name: { ...graphql, source: `${API}/appsync/latest/APIReference/API_CreateDataSource.html` },
  },
  'AWS::AppSync::FunctionConfiguration': {
    Name: { ...graphql, source: `${API}/appsync/latest/APIReference/API_CreateFunction.html` },
  },
  'AWS::AppSync::Resolver': {
    TypeName: { ...graphql, source: `${API}/appsync/latest/APIReference/API_CreateResolver.html` },
    FieldName: { ...graphql, source: `${API}/appsync/latest/APIReference/API_CreateResolver.html` },
  },
  'AWS::CloudFront::Function': {
    Name: {
      pattern: /^[a-zA-Z0-9-_]*$/,
      shortest: 1,
      longest: 64,
      characters: lettersAnd('-_'),
      source: `${API}/cloudfront/latest/APIReference/API_CreateFunction.html`,
    },
  },
  'AWS::CloudWatch::Alarm': {
    AlarmName: {
      pattern: /^[\x20-\x7E\u00A0-\uFFFF]*$/,
      shortest: 1,
      longest: 255,
      characters: 'no control characters',
      source: `${API}/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html`,
    },
  },
  'AWS::Cognito::UserPool': {
    UserPoolName: {
      pattern: /^[\w\s+=,.@-]*$/,
      shortest: 1,
      longest: 128,
      characters: lettersAnd('-_+=,.@ '),
      source: `${API}/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html`,
    },
  },
  'AWS::DynamoDB::Table': {
    TableName: table,
    'GlobalSecondaryIndexes.*.IndexName': table,
    'LocalSecondaryIndexes.*.IndexName': table,
  },
  'AWS::Events::Rule': {
    Name: {
      pattern: /^[.\-_A-Za-z0-9]*$/,
      shortest: 1,
      longest: 64,
      characters: lettersAnd('-_.'),
      source: `${API}/eventbridge/latest/APIReference/API_PutRule.html`,
    },
  },
  'AWS::IAM::ManagedPolicy': { ManagedPolicyName: iam(128, 'CreatePolicy') },
  'AWS::IAM::Policy': { PolicyName: iam(128, 'PutRolePolicy') },
  'AWS::IAM::Role': { RoleName: iam(64, 'CreateRole'), 'Policies.*.PolicyName': iam(128, 'PutRolePolicy') },
  'AWS::Lambda::Function': {
    FunctionName: {
      pattern: /^[a-zA-Z0-9-_]*$/,
      shortest: 1,
      longest: 64,
      characters: lettersAnd('-_'),
      source: `${API}/lambda/latest/api/API_CreateFunction.html`,
    },
  },
  'AWS::Logs::LogGroup': {
    LogGroupName: {
      pattern: /^[.\-_/#A-Za-z0-9]*$/,
      shortest: 1,
      longest: 512,
      characters: lettersAnd('-_./#'),
      source: `${API}/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html`,
    },
  },
  'AWS::S3::Bucket': {
    BucketName: {
      pattern:
        /^(?!xn--|sthree-|amzn-s3-demo-|\d+\.\d+\.\d+\.\d+$)(?!.*(\.\.|-s3alias$|--ol-s3$))[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
      shortest: 3,
      longest: 63,
      characters: 'small letters, digits and any of "-.", a letter or digit at both ends, no address',
      source: `${API}/AmazonS3/latest/userguide/bucketnamingrules.html`,
    },
  },
  'AWS::Scheduler::Schedule': {
    Name: {
      pattern: /^[0-9a-zA-Z-_.]*$/,
      shortest: 1,
      longest: 64,
      characters: lettersAnd('-_.'),
      source: `${API}/scheduler/latest/APIReference/API_CreateSchedule.html`,
    },
  },
  'AWS::SecretsManager::Secret': {
    Name: {
      pattern: /^[A-Za-z0-9/_+=.@-]*$/,
      shortest: 1,
      longest: 512,
      characters: lettersAnd('-_/+=.@'),
      source: `${API}/secretsmanager/latest/apireference/API_CreateSecret.html`,
    },
  },
  'AWS::SNS::Topic': {
    TopicName: {
      pattern: /^[A-Za-z0-9_-]*(\.fifo)?$/,
      shortest: 1,
      longest: 256,
      characters: lettersAnd('-_'),
      source: `${API}/sns/latest/api/API_CreateTopic.html`,
    },
  },
  'AWS::SQS::Queue': {
    QueueName: {
      pattern: /^[A-Za-z0-9_-]*(\.fifo)?$/,
      shortest: 1,
      longest: 80,
      characters: lettersAnd('-_'),
      source: `${API}/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html`,
    },
  },
};
