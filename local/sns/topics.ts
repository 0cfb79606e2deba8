import type { Directory } from '../identity/directory.ts';
import type { PolicyDocument } from '../identity/policy.ts';

export interface Subscription {
  topicArn: string;
  protocol: string;
  endpoint: string;
}

export interface TopicsOptions {
  accountId: string;
  directory: Pick<Directory, 'putResourcePolicy' | 'removeResourcePolicy' | 'serviceMay'>;
  sendMail(mail: { to: string; subject: string; text: string }): void;
}

export type Topics = ReturnType<typeof createTopics>;

/** The name under which SNS puts a policy of its own on each topic. */
const DEFAULT = '__default_policy_ID';

/** SNS topics as far as alarms need them: what is published to one becomes a mail to each address that subscribed. */
export function createTopics({ accountId, directory, sendMail }: TopicsOptions) {
  const subscriptions = new Map<string, Subscription>();
  const putDefault = (arn: string) =>
    directory.putResourcePolicy(arn, DEFAULT, {
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: arn,
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    });
  return {
    define: putDefault,
    remove: (arn: string) => directory.removeResourcePolicy(arn, DEFAULT),
    /** A policy of one's own replaces the one by which everything in the account may publish. */
    setPolicy(arn: string, id: string, policy: PolicyDocument): void {
      directory.removeResourcePolicy(arn, DEFAULT);
      directory.putResourcePolicy(arn, id, policy);
    },
    removePolicy(arn: string, id: string): void {
      directory.removeResourcePolicy(arn, id);
      putDefault(arn);
    },
    subscribe: (arn: string, subscription: Subscription) => void subscriptions.set(arn, subscription),
    unsubscribe: (arn: string) => void subscriptions.delete(arn),
    /** Publishes for a service of AWS; false where there is no such topic or its policy does not let the service. */
    publish(
      resource: string,
      from: { service: string; arn: string },
      message: { subject: string; text: string },
    ): boolean {
      const context = { 'aws:sourcearn': [from.arn], 'aws:sourceaccount': [accountId] };
      if (!directory.serviceMay(from.service, { action: 'sns:Publish', resource, context })) return false;
      for (const { topicArn, protocol, endpoint } of subscriptions.values())
        if (topicArn === resource && protocol === 'email') sendMail({ to: endpoint, ...message });
      return true;
    },
  };
}
