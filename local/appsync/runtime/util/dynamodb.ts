import type { Call, HostFunction } from '../call.ts';
import { toAttributeValue, toAttributeValues } from '../dynamodb/attribute-value.ts';

const orNull = <T>(value: T | null | undefined, convert: (value: T) => unknown) =>
  value === null || value === undefined ? null : convert(value);

/** util.dynamodb. Numbers stay numbers, `{N: 12345}`, as on AWS; the data source turns them into strings. */
export const dynamodbFunctions: Record<string, HostFunction> = {
  toDynamoDB: (_call, value: unknown) => toAttributeValue(value),
  toString: (_call: Call, value?: string | null) => orNull(value, (S) => ({ S })),
  toStringSet: (_call, list?: string[] | null) => orNull(list, (SS) => ({ SS })),
  toNumber: (_call, value?: number | null) => orNull(value, (N) => ({ N })),
  toNumberSet: (_call, list?: number[] | null) => orNull(list, (NS) => ({ NS })),
  toBinary: (_call, value?: string | null) => orNull(value, (B) => ({ B })),
  toBinarySet: (_call, list?: string[] | null) => orNull(list, (BS) => ({ BS })),
  toBoolean: (_call, value?: boolean | null) => orNull(value, (BOOL) => ({ BOOL })),
  toNull: () => ({ NULL: null }),
  toList: (_call, list?: unknown[] | null) => orNull(list, (items) => ({ L: items.map(toAttributeValue) })),
  toMap: (_call, map?: Record<string, unknown> | null) =>
    orNull(map, (entries) => ({ M: toAttributeValues(entries) })),
  toMapValues: (_call, map?: Record<string, unknown> | null) => orNull(map, toAttributeValues),
  toS3Object: (_call, key: string, bucket: string, region: string, version?: string | null) => ({
    S: JSON.stringify({ s3: { key, bucket, region, ...(version ? { version } : {}) } }),
  }),
  fromS3ObjectJson: (_call, text: string) => (JSON.parse(text) as { s3?: unknown }).s3 ?? null,
};
