import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** Types that change nothing on one machine: what watches, limits from outside, or describes. */
const TYPES = [
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::AppSync::ApiCache',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudWatch::Dashboard',
  'AWS::Lambda::LayerVersion',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::ResourcePolicy',
  'AWS::SES::EmailIdentity',
  'AWS::SecretsManager::SecretTargetAttachment',
];

const accept: ResourceHandler = (_, { place }, { stackName, logicalId }) => {
  const name = generatedName(stackName, logicalId, 128);
  const arn = `arn:aws:local:${place.region}:${place.accountId}:${name}`;
  return { id: name, attributes: { Arn: arn, Id: name, LayerVersionArn: arn } };
};

export const withoutEffect: Record<string, ResourceHandler> = Object.fromEntries(
  TYPES.map((type) => [type, accept]),
);
