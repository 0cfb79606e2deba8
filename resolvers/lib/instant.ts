import { util } from '@aws-appsync/utils';

/**
 * An instant as AWSDateTime takes it. Rows written by Python's isoformat() have no offset though they mean UTC, and
 * one such row must not blank a whole list. Null for what is no instant at all.
 */
export function instant(value: string | null | undefined): string | null {
  if (!value) return null;
  const day = '^[0-9]{4}-[0-9]{2}-[0-9]{2}';
  const time = 'T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?';
  if (util.matches(`${day}${time}(Z|[+-][0-9]{2}:[0-9]{2})$`, value)) return value;
  if (util.matches(`${day}${time}$`, value)) return `${value}Z`;
  if (util.matches(`${day}$`, value)) return `${value}T00:00:00Z`;
  return null;
}
