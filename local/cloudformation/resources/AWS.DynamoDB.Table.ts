import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface TableProperties {
  TableName?: string;
  KeySchema: KeySchemaElement[];
  AttributeDefinitions: AttributeDefinition[];
  GlobalSecondaryIndexes?: GlobalSecondaryIndex[];
  LocalSecondaryIndexes?: LocalSecondaryIndex[];
  StreamSpecification?: { StreamViewType: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY' };
  TimeToLiveSpecification?: { Enabled: boolean; AttributeName: string };
  DeletionProtectionEnabled?: boolean;
}

/** A table with its indexes, stream and TTL. Backups and encryption have no counterpart on one machine. */
export const table: ResourceHandler = async (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as TableProperties;
  const name = wanted.TableName ?? generatedName(stackName, logicalId, 255);
  const ttl = wanted.TimeToLiveSpecification;
  const { arn, streamArn } = await cloud.tables.ensure({
    TableName: name,
    KeySchema: wanted.KeySchema,
    AttributeDefinitions: wanted.AttributeDefinitions,
    GlobalSecondaryIndexes: wanted.GlobalSecondaryIndexes,
    LocalSecondaryIndexes: wanted.LocalSecondaryIndexes,
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: wanted.StreamSpecification
      ? { StreamEnabled: true, StreamViewType: wanted.StreamSpecification.StreamViewType }
      : undefined,
    DeletionProtectionEnabled: wanted.DeletionProtectionEnabled ?? false,
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : null,
  });
  return {
    id: name,
    attributes: { Arn: arn, ...(streamArn ? { StreamArn: streamArn } : {}) },
    remove: () => cloud.tables.remove(name),
  };
};
