import { bucketArn } from '../../s3/arns.ts';
import { notificationRule } from '../../s3/notifications/notification-rule.ts';
import { TemplateError } from '../evaluate.ts';
import { requireNotified } from '../require-notified.ts';
import type { ResourceHandler } from '../resource.ts';

interface NotificationsProperties {
  BucketName: string;
  NotificationConfiguration: {
    LambdaFunctionConfigurations?: {
      Events: string[];
      LambdaFunctionArn: string;
      Filter?: { Key: { FilterRules: { Name: string; Value: string }[] } };
    }[];
  };
}

/** Notifications as CDK asks for them: by a function of its own, after the bucket and what it tells are made. */
export const bucketNotifications: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const { BucketName: name, NotificationConfiguration } = properties as unknown as NotificationsProperties;
  const { LambdaFunctionConfigurations = [], ...others } = NotificationConfiguration;
  const other = Object.keys(others)[0];
  if (other)
    throw new TemplateError(`${other} is not delivered here: only functions hear of a bucket's events.`);
  const bucket = cloud.buckets.find(name);
  if (!bucket) throw new TemplateError(`${logicalId}: there is no bucket ${name}.`);
  const id = `${stackName}-${logicalId}`;
  const rules = LambdaFunctionConfigurations.map(({ Events, LambdaFunctionArn, Filter }, index) =>
    notificationRule(
      { id: `${id}-${index}`, events: Events, functionArn: LambdaFunctionArn },
      Filter?.Key.FilterRules,
    ),
  );
  requireNotified(cloud, bucketArn(name), rules);
  bucket.addedNotifications.set(id, rules);
  return { id, remove: () => void bucket.addedNotifications.delete(id) };
};
