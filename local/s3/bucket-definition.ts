import type { CorsRule } from './cors.ts';
import type { NotificationRule } from './notifications/notification-rule.ts';

/** What the template says of a bucket. */
export interface BucketDefinition {
  name: string;
  cors: CorsRule[];
  notifications: NotificationRule[];
}
