import type { Behavior } from '../../hosting/definitions.ts';
import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface BehaviorProperties {
  PathPattern?: string;
  TargetOriginId: string;
  Compress?: boolean;
  ResponseHeadersPolicyId?: string;
  FunctionAssociations?: { EventType: string; FunctionARN: string }[];
}

interface DistributionProperties {
  DistributionConfig: {
    DefaultCacheBehavior: BehaviorProperties;
    CacheBehaviors?: BehaviorProperties[];
    Origins: {
      Id: string;
      DomainName: string;
      OriginPath?: string;
      OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[];
    }[];
  };
}

/** A distribution: the panel's web address, which is this machine's port. */
export const distribution: ResourceHandler = (
  properties,
  { hosting, panelHost },
  { stackName, logicalId },
) => {
  const { DefaultCacheBehavior, CacheBehaviors, Origins } = (properties as unknown as DistributionProperties)
    .DistributionConfig;
  const id = generatedId(14, stackName, logicalId).toUpperCase();
  hosting.distributions.set(id, {
    behaviors: [...(CacheBehaviors ?? []), DefaultCacheBehavior].map(behaviorOf),
    origins: new Map(
      Origins.map((origin) => [
        origin.Id,
        {
          id: origin.Id,
          domainName: origin.DomainName,
          path: origin.OriginPath ?? '',
          customHeaders: Object.fromEntries(
            (origin.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
              HeaderName.toLowerCase(),
              HeaderValue,
            ]),
          ),
        },
      ]),
    ),
  });
  return {
    id,
    attributes: { Id: id, DomainName: panelHost },
    remove: () => void hosting.distributions.delete(id),
  };
};

function behaviorOf(behavior: BehaviorProperties): Behavior {
  return {
    pathPattern: behavior.PathPattern ?? '*',
    originId: behavior.TargetOriginId,
    compress: behavior.Compress ?? false,
    viewerRequestFunctions: (behavior.FunctionAssociations ?? [])
      .filter(({ EventType }) => EventType === 'viewer-request')
      .map(({ FunctionARN }) => FunctionARN),
    responseHeadersPolicyId: behavior.ResponseHeadersPolicyId ?? null,
  };
}
