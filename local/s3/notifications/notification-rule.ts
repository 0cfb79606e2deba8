import { matchesPattern } from '../../identity/pattern.ts';

/** Which events of a bucket go to which function. */
export interface NotificationRule {
  id: string;
  /** `s3:ObjectCreated:*` and the like. */
  events: string[];
  functionArn: string;
  prefix: string;
  suffix: string;
}

/** A rule out of what a template says: its filter is a list of names (prefix, suffix) and values. */
export function notificationRule(
  rule: Pick<NotificationRule, 'id' | 'events' | 'functionArn'>,
  filter: { Name: string; Value: string }[] = [],
): NotificationRule {
  const valueOf = (name: string) => filter.find((entry) => entry.Name.toLowerCase() === name)?.Value ?? '';
  return { ...rule, prefix: valueOf('prefix'), suffix: valueOf('suffix') };
}

export type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete';

/** Whether a rule wants to hear of an event. */
export function wants(rule: NotificationRule, event: EventName, key: string): boolean {
  return (
    rule.events.some((pattern) => matchesPattern(pattern, `s3:${event}`)) &&
    key.startsWith(rule.prefix) &&
    key.endsWith(rule.suffix)
  );
}
