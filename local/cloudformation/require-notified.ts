import type { NotificationRule } from '../s3/notifications/notification-rule.ts';
import type { Cloud } from './cloud.ts';
import { TemplateError } from './evaluate.ts';

/** Refuses rules for functions that do not let S3 call them for the bucket, as S3 does when they are set. */
export function requireNotified(
  { directory, place }: Pick<Cloud, 'directory' | 'place'>,
  bucketArn: string,
  rules: NotificationRule[],
): void {
  const context = { 'aws:sourcearn': [bucketArn], 'aws:sourceaccount': [place.accountId] };
  for (const { functionArn } of rules)
    if (
      !directory.serviceMay('s3.amazonaws.com', {
        action: 'lambda:InvokeFunction',
        resource: functionArn,
        context,
      })
    )
      throw new TemplateError(
        `Unable to validate the following destination configurations: ${functionArn} does not let s3.amazonaws.com ` +
          `call it for ${bucketArn}.`,
      );
}
