import type { Place } from '../dynamodb/table-arn.ts';
import type { AccessRequest } from '../identity/policy.ts';
import { functionName } from '../lambda/functions.ts';
import { generatedName } from './generated-id.ts';
import { handlerActions } from './handler-actions.ts';
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

/** What IAM asks about no resource in particular. */
const EVERYWHERE = new Set([
  'cloudwatch:DescribeAlarms',
  'lambda:CreateEventSourceMapping',
  'logs:DescribeLogGroups',
  'secretsmanager:GetRandomPassword',
]);

/** What a role must be allowed so that CloudFormation can do this with a resource, and which role it hands to a function. */
export function requiredAccess(
  resource: Pick<StackResource, 'type' | 'physicalId' | 'properties'>,
  verb: Verb,
  place: ResourcePlace,
): { requests: AccessRequest[]; passedRole: string | null } {
  const { type, properties } = resource;
  const requests = actionsFor(type, verb, properties).flatMap((action) =>
    (EVERYWHERE.has(action) ? ['*'] : arnsOf(resource, place)).map((arn) => ({
      action,
      resource: arn,
      context: contextOf(type, properties, place),
    })),
  );
  const also = (action: string, arn: string, context: Record<string, string[]> = {}) =>
    void requests.push({ action, resource: arn, context });
  const [own = '*'] = arnsOf(resource, place);
  const code = properties['Code'] as { S3Bucket?: string; S3Key?: string } | undefined;
  if (type === 'AWS::Lambda::Function' && verb !== 'delete' && code?.S3Key)
    also('s3:GetObject', `arn:aws:s3:::${code.S3Bucket}/${code.S3Key}`);
  if (type === 'AWS::DynamoDB::Table' && verb !== 'delete' && properties['StreamSpecification'])
    for (const action of ['GetResourcePolicy', 'ListTagsOfResource'])
      also(`dynamodb:${action}`, `${own}/stream/*`);
  if (type === 'AWS::IAM::Role' && verb === 'update' && properties['PermissionsBoundary'])
    also('iam:PutRolePermissionsBoundary', own, contextOf(type, properties, place));
  const passes = type === 'AWS::Lambda::Function' && verb !== 'delete';
  return { requests, passedRole: passes ? String(properties['Role']) : null };
}

/** A type that is not known there needs nothing on this machine. */
function actionsFor(type: string, verb: Verb, properties: Properties): string[] {
  const handler = handlerActions[type];
  if (!handler) return [];
  const set = Object.entries(handler.byProperty ?? {}).flatMap(([property, actions]) =>
    properties[property] === undefined ? [] : actions,
  );
  const actions = verb === 'delete' ? handler.delete : [...handler[verb], ...set, ...handler.read];
  return actions.map((action) => `${handler.service}:${action}`);
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
    case 'AWS::Lambda::EventSourceMapping':
      return [`${at('lambda')}:event-source-mapping:${physicalId || '*'}`];
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
