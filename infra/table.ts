import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { TableShape } from './tables.ts';

/** The one way a table is made: paid by request, with point-in-time recovery, and kept whatever becomes of the stack. */
export function makeTable(scope: Construct, id: string, tableName: string, shape: TableShape): Table {
  const table = new Table(scope, id, {
    tableName,
    partitionKey: { name: shape.partitionKey, type: AttributeType.STRING },
    sortKey: {
      name: shape.sortKey,
      type: shape.sortKeyType === 'N' ? AttributeType.NUMBER : AttributeType.STRING,
    },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(shape.stream ? { stream: StreamViewType[shape.stream] } : {}),
    ...(shape.timeToLive ? { timeToLiveAttribute: shape.timeToLive } : {}),
  });
  for (const [indexName, index] of Object.entries(shape.indexes ?? {})) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
      sortKey: { name: index.sortKey, type: AttributeType.STRING },
      ...(index.include
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: index.include }
        : { projectionType: ProjectionType.ALL }),
    });
  }
  return table;
}
