import type { PolicyDocument } from './policy.ts';

const allow = (...Action: string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});
const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const streams = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/** The policies that AWS itself offers, as far as CDK attaches them. */
export const awsManagedPolicies: ReadonlyMap<string, PolicyDocument> = new Map([
  ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', allow(...logs)],
  [
    'arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole',
    allow(...streams.map((action) => `dynamodb:${action}`), ...logs),
  ],
  ['arn:aws:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs', allow(...logs)],
  ['arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess', allow(...traces)],
]);
