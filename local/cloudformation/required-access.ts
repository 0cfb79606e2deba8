import type { Place } from '../dynamodb/table-arn.ts';
import type { AccessRequest } from '../identity/policy.ts';
import { functionName } from '../lambda/functions.ts';
import { generatedName } from './generated-id.ts';
import type { StackResource } from './stacks/stack.ts';
import type { Properties } from './template.ts';

export type Verb = 'create' | 'update' | 'delete';

/** Where the resource is made, and what it is called there. */
interface ResourcePlace extends Place {
  stackName: string;
  logicalId: string;
  /** The boundary of a role of the same stack. */
  boundaryOf(role: string): unknown;
}

type Actions = Record<Verb, string[]>;

/** What CloudFormation calls for a resource, by its type; a type that is not here needs nothing on this machine. */
const ACTIONS: Record<string, Actions> = {
  'AWS::CloudWatch::Alarm': {
    create: ['cloudwatch:PutMetricAlarm'],
    update: ['cloudwatch:PutMetricAlarm'],
    delete: ['cloudwatch:DeleteAlarms'],
  },
  'AWS::DynamoDB::Table': {
    create: ['dynamodb:CreateTable', 'dynamodb:DescribeTable'],
    update: ['dynamodb:UpdateTable', 'dynamodb:DescribeTable'],
    delete: ['dynamodb:DeleteTable'],
  },
  'AWS::IAM::Policy': {
    create: ['iam:PutRolePolicy'],
    update: ['iam:PutRolePolicy'],
    delete: ['iam:DeleteRolePolicy'],
  },
  'AWS::IAM::Role': {
    create: ['iam:CreateRole', 'iam:GetRole'],
    update: ['iam:GetRole'],
    delete: ['iam:DeleteRole'],
  },
  'AWS::Lambda::EventSourceMapping': {
    create: ['lambda:CreateEventSourceMapping'],
    update: ['lambda:UpdateEventSourceMapping'],
    delete: ['lambda:DeleteEventSourceMapping'],
  },
  'AWS::Lambda::Function': {
    create: ['lambda:CreateFunction', 'lambda:GetFunction'],
    update: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 'lambda:GetFunction'],
    delete: ['lambda:DeleteFunction'],
  },
  'AWS::Lambda::Permission': {
    create: ['lambda:AddPermission'],
    update: ['lambda:AddPermission', 'lambda:RemovePermission'],
    delete: ['lambda:RemovePermission'],
  },
  'AWS::Lambda::Url': {
    create: ['lambda:CreateFunctionUrlConfig'],
    update: ['lambda:UpdateFunctionUrlConfig'],
    delete: ['lambda:DeleteFunctionUrlConfig'],
  },
  'AWS::Logs::LogGroup': {
    create: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
    update: ['logs:PutRetentionPolicy'],
    delete: ['logs:DeleteLogGroup'],
  },
  'AWS::S3::Bucket': {
    create: [
      's3:CreateBucket',
      's3:PutEncryptionConfiguration',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketNotification',
    ],
    update: ['s3:PutBucketNotification'],
    delete: ['s3:DeleteBucket'],
  },
  'AWS::S3::BucketPolicy': {
    create: ['s3:PutBucketPolicy'],
    update: ['s3:PutBucketPolicy'],
    delete: ['s3:DeleteBucketPolicy'],
  },
  'AWS::SecretsManager::Secret': {
    create: ['secretsmanager:CreateSecret'],
    update: ['secretsmanager:UpdateSecret'],
    delete: ['secretsmanager:DeleteSecret'],
  },
};

/** What a role must be allowed so that CloudFormation can do this with a resource, and which role it hands to a function. */
export function requiredAccess(
  resource: Pick<StackResource, 'type' | 'physicalId' | 'properties'>,
  verb: Verb,
  place: ResourcePlace,
): { requests: AccessRequest[]; passedRole: string | null } {
  const { type, properties } = resource;
  const actions = ACTIONS[type]?.[verb] ?? [];
  const requests = actions.flatMap((action) =>
    arnsOf(resource, place).map((arn) => ({
      action,
      resource: arn,
      context: contextOf(type, properties, place),
    })),
  );
  const also = (action: string, arn: string) => void requests.push({ action, resource: arn, context: {} });
  const [own = '*'] = arnsOf(resource, place);
  const code = properties['Code'] as { S3Bucket?: string; S3Key?: string } | undefined;
  if (type === 'AWS::Lambda::Function' && verb !== 'delete' && code?.S3Key)
    also('s3:GetObject', `arn:aws:s3:::${code.S3Bucket}/${code.S3Key}`);
  if (verb === 'create' && properties['GenerateSecretString']) also('secretsmanager:GetRandomPassword', '*');
  if (verb === 'create' && properties['TimeToLiveSpecification']) also('dynamodb:UpdateTimeToLive', own);
  if (verb === 'create' && properties['PointInTimeRecoverySpecification'])
    also('dynamodb:UpdateContinuousBackups', own);
  const passes = type === 'AWS::Lambda::Function' && verb !== 'delete';
  return { requests, passedRole: passes ? String(properties['Role']) : null };
}

function contextOf(
  type: string,
  properties: Properties,
  { boundaryOf }: ResourcePlace,
): Record<string, string[]> {
  if (type === 'AWS::IAM::Role') return boundary(properties['PermissionsBoundary']);
  if (type === 'AWS::IAM::Policy') return boundary(boundaryOf(String([properties['Roles']].flat()[0])));
  if (type === 'AWS::Lambda::EventSourceMapping')
    return { 'lambda:functionarn': [String(properties['FunctionName'])] };
  return {};
}

function boundary(arn: unknown): Record<string, string[]> {
  return typeof arn === 'string' ? { 'iam:permissionsboundary': [arn] } : {};
}

function arnsOf(
  { type, physicalId, properties }: Pick<StackResource, 'type' | 'physicalId' | 'properties'>,
  { region, accountId, stackName, logicalId }: ResourcePlace,
): string[] {
  const at = (service: string) => `arn:aws:${service}:${region}:${accountId}`;
  const named = (property: string, longest: number) =>
    physicalId || String(properties[property] ?? generatedName(stackName, logicalId, longest));
  const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;
  const lambda = (name: string) => `${at('lambda')}:function:${functionName(name)}`;
  switch (type) {
    case 'AWS::CloudWatch::Alarm':
      return [`${at('cloudwatch')}:alarm:${String(properties['AlarmName'])}`];
    case 'AWS::DynamoDB::Table':
      return [`${at('dynamodb')}:table/${named('TableName', 255)}`];
    case 'AWS::IAM::Policy':
      return ([properties['Roles'] ?? []].flat() as string[]).map(role);
    case 'AWS::IAM::Role':
      return [role(named('RoleName', 64))];
    case 'AWS::Lambda::Function':
      return [lambda(named('FunctionName', 64))];
    case 'AWS::Lambda::Permission':
      return [lambda(String(properties['FunctionName']))];
    case 'AWS::Lambda::Url':
      return [lambda(String(properties['TargetFunctionArn']))];
    case 'AWS::Logs::LogGroup':
      return [`${at('logs')}:log-group:${named('LogGroupName', 512)}`];
    case 'AWS::S3::Bucket':
      return [`arn:aws:s3:::${named('BucketName', 63)}`];
    case 'AWS::S3::BucketPolicy':
      return [`arn:aws:s3:::${String(properties['Bucket'])}`];
    case 'AWS::SecretsManager::Secret':
      return [physicalId || `${at('secretsmanager')}:secret:${named('Name', 64)}`];
    default:
      return ['*'];
  }
}
