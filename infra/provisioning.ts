import { Duration, Stack } from 'aws-cdk-lib';
import { type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { templateVersion } from '../domain/provisioning/stack-input.ts';
import { acknowledgeWildcards } from './acknowledge.ts';
import type { ChatbotCode } from './chatbot-code.ts';
import { clientBoundary } from './client-boundary.ts';
import { clientNames } from './client-names.ts';
import { ClientServiceRole } from './client-service-role.ts';
import { clientTemplate } from './client-template.ts';
import { noneSource, tableSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';
import { makeDeadLetters, readStream, streamArnOf } from './stream.ts';

interface ProvisioningProps {
  platform: Platform;
  code: ChatbotCode;
  /** Functions that clients' streams are given to. */
  streamReaders: PlatformFunction[];
}

/** The provisioning room: what makes, updates and removes clients' resources, and the roles that bound it. */
export class Provisioning extends Construct {
  /** The most that a role of a client's stack may do. */
  readonly boundary: ManagedPolicy;
  /** The template that clients' stacks are to have: the beginning of its hash. */
  readonly templateVersion: string;
  private readonly worker: PlatformFunction;

  constructor(scope: Construct, id: string, { platform, code, streamReaders }: ProvisioningProps) {
    super(scope, id);
    const { api, tables } = platform;
    const template = clientTemplate(Stack.of(this).region);
    this.templateVersion = templateVersion(template, code.key);
    this.boundary = clientBoundary(this, 'ClientBoundary', tables);
    const { role: serviceRole } = new ClientServiceRole(this, 'Service', {
      boundaryArn: this.boundary.managedPolicyArn,
      streamReaders: streamReaders.map((reader) => reader.function.functionArn),
      code,
    });
    this.worker = new PlatformFunction(this, 'Worker', {
      name: 'provisioning',
      timeout: Duration.minutes(2),
      environment: {
        GRAPHQL_URL: api.api.attrGraphQlUrl,
        REGISTRY_TABLE: tables.clients_registry.tableName,
        AUDIT_TABLE: tables.platform_audit.tableName,
        TEMPLATE_VERSION: this.templateVersion,
        SERVICE_ROLE_ARN: serviceRole.roleArn,
        PLATFORM_STACK: Stack.of(this).stackName,
      },
      files: { 'client-template.json': template },
    });
    this.worker.allow(['appsync:GraphQL'], api.mutationArns('publishProvisioning'));
    this.worker.allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], [tables.clients_registry.tableArn]);
    this.worker.allow(['dynamodb:PutItem'], [tables.platform_audit.tableArn]);
    this.allowStacks(serviceRole.roleArn);
    this.allowLeftovers();
    this.listen(platform);

    const registry = tableSource(this, api, tables.clients_registry, 'operations', [
      { actions: ['dynamodb:GetItem'] },
    ]);
    const none = noneSource(this, api, 'provisioning_news');
    wireRoom(this, api, 'provisioning', {
      'Query.provisioning': registry,
      'Mutation.publishProvisioning': none,
      'Subscription.onProvisioning': none,
    });
  }

  /** Stacks of clients only, and only in the service role: by itself the function could make nothing. */
  private allowStacks(serviceRoleArn: string): void {
    const { worker } = this;
    const names = clientNames(this);
    worker.role.addToPolicy(
      new PolicyStatement({
        actions: ['cloudformation:CreateStack', 'cloudformation:UpdateStack', 'cloudformation:DeleteStack'],
        resources: [names.stacks],
        conditions: { StringEquals: { 'cloudformation:RoleArn': serviceRoleArn } },
      }),
    );
    worker.role.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [serviceRoleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      }),
    );
    worker.allow(['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents'], [names.stacks]);
    const { stackName } = Stack.of(this);
    const platformStack = Stack.of(this).formatArn({
      service: 'cloudformation',
      resource: 'stack',
      resourceName: `${stackName}/*`,
    });
    worker.allow(['cloudformation:DescribeStacks'], [platformStack]);
    acknowledgeWildcards(
      worker.role,
      [...Object.values(names).flat(), platformStack],
      'Clients come and go; what is theirs has names of one form.',
    );
  }

  /** What CloudFormation keeps of a client, and what is to go all the same where a client is taken away. */
  private allowLeftovers(): void {
    const names = clientNames(this);
    this.worker.allow(
      ['dynamodb:DescribeTable', 'dynamodb:UpdateTable', 'dynamodb:DeleteTable'],
      names.tables,
    );
    this.worker.allow(['s3:ListBucket', 's3:DeleteBucket'], [names.bucket]);
    this.worker.allow(['s3:DeleteObject'], [names.objects]);
  }

  /** The registry's stream hands over every order, and every step of it. */
  private listen({ tables }: Platform): void {
    const image = {
      SK: { S: FilterRule.isEqual('OPERATION') },
      state: { S: FilterRule.isEqual('RUNNING') },
    };
    readStream(this, 'Orders', {
      reader: this.worker,
      deadLetters: makeDeadLetters(this, 'DeadLetters'),
      streamArn: streamArnOf(tables.clients_registry),
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: image } })],
      // Ten stacks at a time: while AWS works on one, its function waits.
      parallelization: 10,
    });
  }
}
