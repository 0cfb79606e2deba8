import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { allowClientObjects } from './client-buckets.ts';
import { functionSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import { narrowedRole } from './narrowed-role.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The branding room: how a client's widget looks, in its row and its own bucket, reached for one client at a time. */
export class Branding extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const { clients_registry, platform_audit, aggregated_stats } = tables;
    const branding = new PlatformFunction(this, 'Branding', {
      name: 'branding',
      environment: {
        REGISTRY_TABLE: clients_registry.tableName,
        AUDIT_TABLE: platform_audit.tableName,
        STATS_TABLE: aggregated_stats.tableName,
      },
    });
    const brander = narrowedRole(this, 'Brander', {
      by: branding,
      description: 'Changes the look of one client, which the session policy names.',
    });
    branding.function.addEnvironment('BRANDER_ROLE_ARN', brander.roleArn);
    const mayDo = (actions: string[], arn: string) =>
      brander.addToPolicy(new PolicyStatement({ actions, resources: [arn] }));
    mayDo(
      ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      clients_registry.tableArn,
    );
    mayDo(['dynamodb:PutItem'], platform_audit.tableArn);
    mayDo(['dynamodb:GetItem'], aggregated_stats.tableArn);
    allowClientObjects(brander, 'assets/', ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);

    const source = functionSource(this, api, branding, 'branding');
    wireRoom(this, api, 'branding', {
      'Query.logo': source,
      'Mutation.updateBranding': source,
      'Mutation.setLogo': source,
      'Mutation.removeLogo': source,
    });
  }
}
