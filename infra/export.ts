import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { allowClientObjects } from './client-buckets.ts';
import { clientTableArns } from './client-tables.ts';
import { functionSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import { narrowedRole } from './narrowed-role.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The export of a client's data into its own bucket, by credentials that reach one client at a time. */
export class Export extends Construct {
  constructor(scope: Construct, id: string, { api, tables, adopted }: Platform) {
    super(scope, id);
    const gatherer = new PlatformFunction(this, 'Gatherer', {
      name: 'export',
      memory: 1024,
      timeout: Duration.minutes(14),
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        AUDIT_TABLE: tables.platform_audit.tableName,
        STATS_TABLE: tables.aggregated_stats.tableName,
        CONVERSATIONS_TABLE: tables.platform_conversations.tableName,
        FEEDBACK_TABLE: tables.platform_feedback.tableName,
        FAQ_TABLE: tables.platform_faq.tableName,
      },
    });
    // By name: a reference of the function's role to the function would be a circle.
    const itself = Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function:stride-panel-export',
    });
    gatherer.allow(['lambda:InvokeFunction'], [itself]);
    const exporter = narrowedRole(this, 'Exporter', {
      by: gatherer,
      description: 'Reads all that is kept of one client, which the session policy names.',
    });
    gatherer.function.addEnvironment('EXPORTER_ROLE_ARN', exporter.roleArn);
    const mayDo = (actions: string[], resources: string[]) =>
      exporter.addToPolicy(new PolicyStatement({ actions, resources }));
    mayDo(
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [tables.clients_registry.tableArn],
    );
    mayDo(['dynamodb:PutItem'], [tables.platform_audit.tableArn]);
    const read = [
      tables.aggregated_stats,
      tables.platform_conversations,
      tables.platform_feedback,
      tables.platform_faq,
    ];
    mayDo(
      ['dynamodb:Query'],
      read.map(({ tableArn }) => tableArn),
    );
    for (const kind of ['conversations', 'appointments'] as const) {
      mayDo(['dynamodb:Scan'], clientTableArns(Stack.of(this), adopted, kind));
      acknowledgeWildcard(
        exporter,
        `table/*-${kind}`,
        'Clients come and go; the session policy names one table.',
      );
    }
    allowClientObjects(exporter, 'exports/', ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload']);
    const source = functionSource(this, api, gatherer, 'export');
    wireRoom(this, api, 'export', { 'Query.clientExport': source, 'Mutation.exportClient': source });
  }
}
