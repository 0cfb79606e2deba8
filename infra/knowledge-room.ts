import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { allowClientLists, allowClientObjects } from './client-buckets.ts';
import { functionSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import { narrowedRole } from './narrowed-role.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The knowledge room: documents in the client's own bucket, which the function reaches for one client at a time. */
export class KnowledgeRoom extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const knowledge = new PlatformFunction(this, 'Knowledge', {
      name: 'knowledge',
      // A question opens the client's whole index, as the chatbot does.
      memory: 1024,
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        AUDIT_TABLE: tables.platform_audit.tableName,
      },
    });
    const keeper = narrowedRole(this, 'Keeper', {
      by: knowledge,
      description: 'Keeps the documents of one client, which the session policy names.',
    });
    knowledge.function.addEnvironment('KEEPER_ROLE_ARN', keeper.roleArn);
    const mayDo = (action: string, arn: string) =>
      keeper.addToPolicy(new PolicyStatement({ actions: [action], resources: [arn] }));
    mayDo('dynamodb:GetItem', tables.clients_registry.tableArn);
    mayDo('dynamodb:PutItem', tables.platform_audit.tableArn);
    allowClientLists(keeper);
    allowClientObjects(keeper, 'kb/', ['s3:PutObject', 's3:DeleteObject']);
    allowClientObjects(keeper, 'index/', ['s3:GetObject']);

    const source = functionSource(this, api, knowledge, 'knowledge');
    wireRoom(this, api, 'knowledge', {
      'Query.knowledge': source,
      'Query.askKnowledge': source,
      'Mutation.createDocumentUpload': source,
      'Mutation.removeDocument': source,
    });
  }
}
