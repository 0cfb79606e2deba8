import { bucketArn } from '../../s3/arns.ts';
import { notificationRule, type NotificationRule } from '../../s3/notifications/notification-rule.ts';
import { TemplateError } from '../evaluate.ts';
import { generatedName } from '../generated-id.ts';
import { requireNotified } from '../require-notified.ts';
import type { ResourceHandler } from '../resource.ts';

interface BucketProperties {
  BucketName?: string;
  CorsConfiguration?: {
    CorsRules: {
      AllowedMethods: string[];
      AllowedOrigins: string[];
      AllowedHeaders?: string[];
      ExposedHeaders?: string[];
      MaxAge?: number;
    }[];
  };
  NotificationConfiguration?: {
    LambdaConfigurations?: {
      Event: string;
      Function: string;
      Filter?: { S3Key: { Rules: { Name: string; Value: string }[] } };
    }[];
    QueueConfigurations?: unknown[];
    TopicConfigurations?: unknown[];
    EventBridgeConfiguration?: unknown;
  };
}

/** A bucket with its CORS rules and its notifications. Encryption, lifecycle and versioning have no counterpart here. */
export const bucket: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const { place, buckets } = cloud;
  const wanted = properties as unknown as BucketProperties;
  const name = wanted.BucketName ?? generatedName(stackName, logicalId, 63).toLowerCase();
  const arn = bucketArn(name);
  const notifications = notificationsOf(wanted, logicalId);
  requireNotified(cloud, arn, notifications);
  buckets.ensure({
    name,
    cors: (wanted.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
      methods: rule.AllowedMethods,
      origins: rule.AllowedOrigins,
      headers: rule.AllowedHeaders ?? [],
      exposed: rule.ExposedHeaders ?? [],
      maxAgeSeconds: rule.MaxAge === undefined ? null : Number(rule.MaxAge),
    })),
    notifications,
  });
  return {
    id: name,
    attributes: {
      Arn: arn,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
    },
    remove: () => buckets.remove(name),
  };
};

function notificationsOf(wanted: BucketProperties, logicalId: string): NotificationRule[] {
  const { LambdaConfigurations = [], ...others } = wanted.NotificationConfiguration ?? {};
  const other = Object.keys(others)[0];
  if (other)
    throw new TemplateError(`${other} is not delivered here: only functions hear of a bucket's events.`);
  return LambdaConfigurations.map(({ Event, Function, Filter }, index) =>
    notificationRule(
      { id: `${logicalId}-${index}`, events: [Event], functionArn: Function },
      Filter?.S3Key.Rules,
    ),
  );
}
